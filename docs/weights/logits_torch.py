"""Reads weights that `searnn weights export` wrote into PyTorch's own GRU and LSTM, scores sequences, and writes weights back.

python3 logits_torch.py a.safetensors a.logits.json [back.safetensors]

The second file is what `--logits` wrote. The greatest difference is printed; the exit code is 1 where one is above 1e-5, or, of a
score beyond 1, above 1e-5 of it: the program computes with float32, which has some seven digits. A third file is written with the
same weights, taken out of the PyTorch modules, for `searnn weights import`: train in between and it holds what was learned.
Layout and formulas: docs/formats.md.
"""

import json
import sys

import torch
from torch import nn


def read_safetensors(path):
    """The named tensors of a file, and its metadata."""
    with open(path, "rb") as file:
        data = file.read()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        start, end = (8 + size + offset for offset in entry["data_offsets"])
        flat = torch.frombuffer(bytearray(data[start:end]), dtype=torch.float32)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors, metadata


def write_safetensors(path, tensors, metadata):
    """The reverse; `safetensors.torch.save_file(tensors, path, metadata)` does the same."""
    header, parts, end = {"__metadata__": metadata}, [], 0
    for name, tensor in tensors.items():
        part = tensor.detach().to(torch.float32).contiguous().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [end, end + len(part)]}
        parts.append(part)
        end += len(part)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text + b"".join(parts))


def inputs_of(weights, name):
    """Every matrix through which inputs reach a part's gates, in the order in which they stand in its input."""
    names = [f"{name}.Wx", "dec.Wc", "dec.Wf"] if name == "dec" else [f"{name}.Wx"]
    return [each for each in names if each in weights]


class Network(nn.Module):
    def __init__(self, weights, config):
        super().__init__()
        self.config = config
        self.suffixes = ["", "2"][: config["layers"]]
        self.names = list(weights)
        sequence = nn.GRU if config["cell"] == "gru" else nn.LSTM
        step = nn.GRUCell if config["cell"] == "gru" else nn.LSTMCell
        self.parts, self.others = nn.ModuleDict(), nn.ParameterDict()
        self.matrices = {}
        for suffix in self.suffixes:
            for name in (f"enc{suffix}", f"encb{suffix}", f"dec{suffix}"):
                if f"{name}.Wx" not in weights:
                    continue
                self.matrices[name] = inputs_of(weights, name)
                size = sum(weights[each].shape[0] for each in self.matrices[name])
                units = weights[f"{name}.Wh"].shape[0]
                decodes = name.startswith("dec")
                self.parts[name] = step(size, units) if decodes else sequence(size, units)
        self.load(weights)
        self.double()

    def gates(self, name):
        """A part's parameters as PyTorch has them: matrices [gates, inputs] in the very order of ours, r z n or i f g o."""
        end = "" if name.startswith("dec") else "_l0"
        kinds = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        return [getattr(self.parts[name], f"{kind}{end}") for kind in kinds]

    def load(self, weights):
        taken = set()
        for name, matrices in self.matrices.items():
            used = [torch.cat([weights[each] for each in matrices]).T, weights[f"{name}.Wh"].T]
            used += [weights[f"{name}.bx"], weights[f"{name}.bh"]]
            for parameter, values in zip(self.gates(name), used):
                parameter.data.copy_(values)
            taken.update(matrices, (f"{name}.{kind}" for kind in ("Wh", "bx", "bh")))
        for name in self.names:
            if name not in taken:
                self.others[name.replace(".", "_")] = nn.Parameter(weights[name].clone())

    def named(self):
        """All weights under our names, in our layout."""
        weights = {}
        for name, matrices in self.matrices.items():
            w_x, w_h, b_x, b_h = self.gates(name)
            sizes = [self.sizes[each] for each in matrices]
            weights.update(zip(matrices, w_x.T.split(sizes)))
            weights.update({f"{name}.Wh": w_h.T, f"{name}.bx": b_x, f"{name}.bh": b_h})
        return {name: weights[name] if name in weights else self.of(name) for name in self.names}

    @property
    def sizes(self):
        """How many inputs each matrix takes that reaches gates."""
        c = self.config
        context = c["encoderUnits"] * (2 if c["bidirectional"] else 1)
        sizes = {"dec.Wx": c["embedding"], "dec.Wc": context, "dec.Wf": c["hidden"], "dec2.Wx": c["hidden"]}
        for name in ("enc", "encb"):
            sizes.update({f"{name}.Wx": c["inputSize"], f"{name}2.Wx": context})
        return sizes

    def of(self, name):
        return self.others[name.replace(".", "_")]

    def encode(self, source):
        lstm, starts = self.config["cell"] == "lstm", []
        context = torch.tensor(source, dtype=torch.float64) if "src" not in self.names else self.of("src")[source]
        for suffix in self.suffixes:
            shown, finals = [], []
            for name in (f"enc{suffix}", f"encb{suffix}"):
                if name not in self.parts:
                    continue
                turn = (lambda x: x.flip(0)) if name.startswith("encb") else (lambda x: x)
                states, last = self.parts[name](turn(context))
                shown.append(turn(states))
                finals.append(torch.cat([part[0] for part in last]) if lstm else last[0])
            context, final = torch.cat(shown, 1), torch.cat(finals)
            if f"proj{suffix}.W" in self.names:
                final = torch.tanh(final @ self.of(f"proj{suffix}.W") + self.of(f"proj{suffix}.b"))
            starts.append(final.chunk(2) if lstm else final)
        return context, starts

    def attend(self, context, state):
        keys = context @ self.of("att.Wc")
        if self.config["attention"]["kind"] == "dot":
            scores = keys @ state
        else:
            scores = torch.tanh(keys + state @ self.of("att.Wq")) @ self.of("att.v")
        output = scores.softmax(0) @ (context @ self.of("att.Wm")) + state @ self.of("att.Ws")
        return torch.tanh(output) if self.config["attention"]["squash"] else output

    def forward(self, source, targets):
        """Scores of every cell [T, V], where the tokens of `targets` are written whatever the scores say."""
        config, emb = self.config, self.of("emb")
        context, states = self.encode(source)
        read, rows = torch.zeros(config["hidden"], dtype=torch.float64), []
        for t, token in enumerate([emb.shape[0] - 1, *targets[:-1]]):
            top = torch.cat(
                [emb[token]]
                + ([context[t]] if config["aligned"] else [])
                + ([read] if "dec.Wf" in self.names else [])
            )
            for height, suffix in enumerate(self.suffixes):
                states[height] = self.parts[f"dec{suffix}"](top, states[height])
                top = states[height][0] if config["cell"] == "lstm" else states[height]
            read = top if config["attention"] is None else self.attend(context, top)
            rows.append(read @ self.of("out.W") + self.of("out.b"))
        return torch.stack(rows)


def main(weights_file, logits_file, back=None):
    weights, metadata = read_safetensors(weights_file)
    network = Network(weights, json.loads(metadata["network"]))
    with open(logits_file, encoding="utf-8") as file:
        sequences = json.load(file)["sequences"]
    greatest, share = 0.0, 0.0
    for one in sequences:
        theirs = torch.tensor(one["logits"], dtype=torch.float64)
        with torch.no_grad():
            difference = (network(one["source"], one["targets"]) - theirs).abs()
        greatest = max(greatest, difference.max().item())
        share = max(share, (difference / theirs.abs().clamp(min=1)).max().item())
    print(f"{len(sequences)} sequences, greatest difference {greatest:.2e}")
    if back is not None:
        write_safetensors(back, network.named(), metadata)
    return 0 if share <= 1e-5 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
