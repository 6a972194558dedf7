/** A list in the kernel's memory, and the byte address it starts at. */
export type Place<List> = { at: number; list: List };

export type Allocator = {
  words: (source: Uint32Array) => Place<Uint32Array>;
  room: (length: number) => Place<Float32Array>;
};

/** Hands out the kernel's memory from its start; address 0 stays unused. */
export function createAllocator(buffer: ArrayBuffer): Allocator {
  let next = 64;
  const take = (bytes: number): number => {
    const at = next;
    next = (next + bytes + 15) & ~15;
    return at;
  };
  return {
    room(length) {
      const at = take(length * 4);
      return { at, list: new Float32Array(buffer, at, length) };
    },
    words(source) {
      const at = take(source.byteLength);
      const list = new Uint32Array(buffer, at, source.length);
      list.set(source);
      return { at, list };
    },
  };
}
