/** Which words are read: those that come with the page, or the reader's own file. */
import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import { chooseData, chooseOwnFile } from '../../state/boot.ts';
import { engineStore } from '../../state/engineStore.ts';
import { count } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Popover } from '../parts/Popover.tsx';
import styles from './transport.module.css';

export function DataChooser() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const data = useStore(engineStore, (state) => state.data);
  const own = data?.source === 'own';
  return (
    <Popover
      width={320}
      buttonClass={styles['data']}
      button={
        <>
          <span>Letters · {own ? data.name : 'built in'}</span> <span aria-hidden="true">▾</span>
        </>
      }
    >
      <h2>Words to read</h2>
      {data === null ? (
        <p>The words are being loaded.</p>
      ) : (
        <p>
          {own ? data.name : 'Built in'}: {count(data.exampleCount)} handwritten words of{' '}
          {count(data.typeCount)} types, {count(data.cellCount)} letters of 16 × 8 pixels.
        </p>
      )}
      <div className={styles['choices']}>
        <Button disabled={data === null || !own} onClick={() => void chooseData('built-in')}>
          Built in
        </Button>
        <Button onClick={() => input.current?.click()}>Your file…</Button>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".data,.gz,.txt"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Data file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void chooseOwnFile(file);
          }}
        />
      </div>
      <p className={styles['aside']}>
        Your file is the Kassel letter data, <code>letter.data</code> or <code>letter.data.gz</code>; you may
        also drop it anywhere on the page. It is read here and kept in this browser only.
      </p>
    </Popover>
  );
}
