"""Reads weights that `searnn weights export` wrote, and scores sequences with them: NumPy and the standard library alone.

python3 logits_numpy.py a.safetensors a.logits.json

The second file is what `--logits` wrote: sources, the tokens that were written, and the program's own scores. The greatest
difference is printed; the exit code is 1 where one is above 1e-5, or, of a score beyond 1, above 1e-5 of it: the program computes
with float32, which has some seven digits. Layout and formulas: docs/formats.md.
"""

import json
import sys

import numpy as np


def read_safetensors(path):
    """The named arrays of a file, and its metadata."""
    with open(path, "rb") as file:
        data = file.read()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    metadata = header.pop("__metadata__", {})
    arrays = {}
    for name, entry in header.items():
        start, end = (8 + size + offset for offset in entry["data_offsets"])
        flat = np.frombuffer(data[start:end], dtype="<f4")
        arrays[name] = flat.reshape(entry["shape"]).astype(np.float64)
    return arrays, metadata


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gru(x, state, weights, name):
    """One step. x: the input's part x·Wx + bx [3H]; gates stand in the order r, z, n."""
    r_x, z_x, n_x = np.split(x, 3)
    r_h, z_h, n_h = np.split(state @ weights[f"{name}.Wh"] + weights[f"{name}.bh"], 3)
    r, z = sigmoid(r_x + r_h), sigmoid(z_x + z_h)
    n = np.tanh(n_x + r * n_h)
    return n + z * (state - n)


def lstm(x, state, weights, name):
    """One step. The state is h and c side by side [2H]; gates stand in the order i, f, g, o."""
    h, c = np.split(state, 2)
    i, f, g, o = np.split(x + h @ weights[f"{name}.Wh"] + weights[f"{name}.bh"], 4)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return np.concatenate([sigmoid(o) * np.tanh(c), c])


STEPS = {"gru": gru, "lstm": lstm}


class Network:
    def __init__(self, weights, config):
        self.weights, self.config = weights, config
        self.step = STEPS[config["cell"]]
        self.wide = 2 if config["cell"] == "lstm" else 1
        self.suffixes = ["", "2"][: config["layers"]]

    def shown(self, state):
        """What others see of a state: h."""
        return state[: len(state) // self.wide]

    def read(self, name, inputs, backwards):
        """One direction of a layer. The states that it shows [S, H], in reading order of the source, and its last state."""
        w = self.weights
        state = np.zeros(self.wide * w[f"{name}.Wh"].shape[0])
        shown = [None] * len(inputs)
        for s in reversed(range(len(inputs))) if backwards else range(len(inputs)):
            state = self.step(inputs[s] @ w[f"{name}.Wx"] + w[f"{name}.bx"], state, w, name)
            shown[s] = self.shown(state)
        return np.stack(shown), state

    def encode(self, source):
        """The top layer's states [S, C], and where each layer of the decoder starts."""
        w, starts = self.weights, []
        context = w["src"][source] if "src" in w else np.asarray(source, dtype=np.float64)
        for suffix in self.suffixes:
            runs = [self.read(f"enc{suffix}", context, False)]
            if self.config["bidirectional"]:
                runs.append(self.read(f"encb{suffix}", context, True))
            context = np.concatenate([shown for shown, _ in runs], axis=1)
            final = np.concatenate([last for _, last in runs])
            if f"proj{suffix}.W" in w:
                final = np.tanh(final @ w[f"proj{suffix}.W"] + w[f"proj{suffix}.b"])
            starts.append(final)
        return context, starts

    def attend(self, context, state):
        """What the output layer reads of the source beside the decoder's state [H]."""
        w, attention = self.weights, self.config["attention"]
        keys = context @ w["att.Wc"]
        if attention["kind"] == "dot":
            scores = keys @ state
        else:
            scores = np.tanh(keys + state @ w["att.Wq"]) @ w["att.v"]
        looks = np.exp(scores - scores.max())
        looks /= looks.sum()
        output = looks @ (context @ w["att.Wm"]) + state @ w["att.Ws"]
        return np.tanh(output) if attention["squash"] else output

    def logits(self, source, targets):
        """Scores of every cell [T, V], where the tokens of `targets` are written whatever the scores say."""
        w, config = self.weights, self.config
        context, states = self.encode(source)
        go = w["emb"].shape[0] - 1
        read, rows = np.zeros(config["hidden"]), []
        for t, token in enumerate([go, *targets[:-1]]):
            x = w["emb"][token] @ w["dec.Wx"] + w["dec.bx"]
            if config["aligned"]:
                x = x + context[t] @ w["dec.Wc"]
            if "dec.Wf" in w:
                x = x + read @ w["dec.Wf"]
            states[0] = self.step(x, states[0], w, "dec")
            top = self.shown(states[0])
            if config["layers"] == 2:
                states[1] = self.step(top @ w["dec2.Wx"] + w["dec2.bx"], states[1], w, "dec2")
                top = self.shown(states[1])
            read = top if config["attention"] is None else self.attend(context, top)
            rows.append(read @ w["out.W"] + w["out.b"])
        return np.stack(rows)


def main(weights_file, logits_file):
    weights, metadata = read_safetensors(weights_file)
    network = Network(weights, json.loads(metadata["network"]))
    with open(logits_file, encoding="utf-8") as file:
        sequences = json.load(file)["sequences"]
    greatest, share = 0.0, 0.0
    for one in sequences:
        theirs = np.asarray(one["logits"])
        difference = np.abs(network.logits(one["source"], one["targets"]) - theirs)
        greatest = max(greatest, difference.max())
        share = max(share, (difference / np.maximum(1, np.abs(theirs))).max())
    print(f"{len(sequences)} sequences, greatest difference {greatest:.2e}")
    return 0 if share <= 1e-5 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
