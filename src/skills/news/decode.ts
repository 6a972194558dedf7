/** The text of an XML file, in the encoding that its first bytes, its header or its first line name; UTF-8 else. */
export function decode(bytes: Uint8Array, contentType: string): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const label =
    markOf(bytes) ??
    /charset\s*=\s*"?([\w.:-]{1,30})/i.exec(contentType)?.[1] ??
    /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,30})["']/i.exec(start)?.[1] ??
    "utf-8";
  return decoderFor(label).decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb ? "utf-8" : null;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // No encoding that anybody knows.
    return new TextDecoder("utf-8");
  }
}
