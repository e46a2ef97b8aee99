/** The part of ws that Firefox is driven with. */
declare module 'ws' {
  export class WebSocket {
    constructor(address: string);
    on(event: 'message', listener: (data: Buffer) => void): this;
    once(event: 'open', listener: () => void): this;
    once(event: 'error', listener: (error: Error) => void): this;
    send(text: string): void;
    close(): void;
  }
}
