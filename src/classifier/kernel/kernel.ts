import { existsSync, readFileSync } from "node:fs";
import { createPlainKernel } from "./plain-kernel.ts";

/**
 * The inner loops of training. Addresses are bytes into one memory; widths count float32 and are multiples of 16.
 * `random` is the generator's state, a u32 that is not 0; each pass returns it as it then stands.
 */
export type Kernel = {
  setRows: (offsets: number, indices: number, values: number, labels: number, order: number) => void;
  setDropout: (keepAtMost: number, scale: number, kept: number) => void;
  softmaxPass: (
    ...args: [
      ...[from: number, to: number, table: number, bias: number, width: number, logits: number],
      ...[step: number, stepFall: number, random: number],
    ]
  ) => number;
  bagPass: (
    ...args: [
      ...[from: number, to: number, table: number, tableSums: number, hiddenWidth: number],
      ...[output: number, outputSums: number, bias: number, width: number],
      ...[hidden: number, hiddenGradient: number, logits: number],
      ...[step: number, stepFall: number, random: number],
    ]
  ) => number;
  addRows: (table: number, width: number, rows: number, factors: number, count: number, out: number) => void;
  tanhAll: (values: number, width: number) => void;
};

export type Backend = "wasm" | "plain";

const compiled = new URL("./build/kernel.wasm", import.meta.url);
const pageBytes = 65_536;

/** Which kernel this machine trains with: WebAssembly where `npm run build:kernel` has made it. */
export function findBackend(): Backend {
  return existsSync(compiled) ? "wasm" : "plain";
}

let memory: WebAssembly.Memory | undefined;

/**
 * A kernel and its memory of at least `bytes`, all zero. Both backends give the same bits. A thread has one kernel at
 * a time: WebAssembly's memory is used again by the next.
 */
export function createKernel(bytes: number, backend: Backend): { kernel: Kernel; buffer: ArrayBuffer } {
  const pages = Math.ceil(bytes / pageBytes);
  if (backend === "plain") {
    const buffer = new ArrayBuffer(pages * pageBytes);
    return { kernel: createPlainKernel(buffer), buffer };
  }
  memory ??= new WebAssembly.Memory({ initial: 1 });
  new Uint8Array(memory.buffer).fill(0);
  const missing = pages - memory.buffer.byteLength / pageBytes;
  if (missing > 0) memory.grow(missing);
  const wasm = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(compiled)), {
    env: { memory, abort: fail },
  });
  return { kernel: wasm.exports as Kernel, buffer: memory.buffer };
}

function fail(): never {
  throw new Error("the training kernel stopped");
}
