import type { Kernel } from "./kernel.ts";

// The functions of `assembly/kernel.ts` in plain JavaScript, with the same bits as result: every intermediate is
// rounded to float32 (`f`), and sums are taken in four lanes, as SIMD does.

const f = Math.fround;
const log2e = f(1.44269504088896341);
const ln2High = f(0.693359375);
const ln2Low = f(-2.1219444e-4);
const rounder = 12582912;
const epsilon = f(1e-8);
const biasShare = f(0.1);
const polynomial = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
].map(f);
const powers = Float32Array.from({ length: 255 }, (_, i) => 2 ** (i - 127));

function exp(value: number): number {
  let x = Math.max(Math.min(value, 87), -87);
  const n = f(f(f(x * log2e) + rounder) - rounder);
  x = f(x - f(n * ln2High));
  x = f(x - f(n * ln2Low));
  let y = 0;
  for (const coefficient of polynomial) y = f(f(y * x) + coefficient);
  y = f(f(f(y * f(x * x)) + x) + 1);
  return f(y * at(powers, n + 127));
}

type Four = [number, number, number, number];

function toIndex(address: number): number {
  return address >> 2;
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}

/** The kernel over `buffer`; addresses are bytes, as in WebAssembly. */
export function createPlainKernel(buffer: ArrayBuffer): Kernel {
  const floats = new Float32Array(buffer);
  const words = new Uint32Array(buffer);
  let [offsets, indices, values, labels, order] = [0, 0, 0, 0, 0];
  let [keep, scale, kept] = [0, 0, 0];

  function addScaled(target: number, source: number, factor: number, width: number): void {
    for (let i = 0; i < width; i++) {
      floats[target + i] = f(at(floats, target + i) + f(factor * at(floats, source + i)));
    }
  }

  function dot(left: number, right: number, width: number): number {
    const lane = [0, 0, 0, 0];
    for (let i = 0; i < width; i++) {
      lane[i & 3] = f(at(lane, i & 3) + f(at(floats, left + i) * at(floats, right + i)));
    }
    return f(f(at(lane, 0) + at(lane, 1)) + f(at(lane, 2) + at(lane, 3)));
  }

  /** The dot product in sixteen running sums, as the compiled kernel takes it where it also changes `left`. */
  function wideDot(left: number, right: number, width: number): number {
    const lane = new Float32Array(16);
    for (let i = 0; i < width; i++) {
      lane[i & 15] = at(lane, i & 15) + f(at(floats, left + i) * at(floats, right + i));
    }
    const [one, two, three, four] = [0, 1, 2, 3].map((i) =>
      f(f(at(lane, i) + at(lane, i + 4)) + f(at(lane, i + 8) + at(lane, i + 12))),
    ) as Four;
    return f(f(one + two) + f(three + four));
  }

  function softmax(logits: number, width: number): void {
    let top = -Infinity;
    for (let i = 0; i < width; i++) top = Math.max(top, at(floats, logits + i));
    const lane = [0, 0, 0, 0];
    for (let i = 0; i < width; i++) {
      const value = exp(f(at(floats, logits + i) - top));
      floats[logits + i] = value;
      lane[i & 3] = f(at(lane, i & 3) + value);
    }
    const total = f(f(at(lane, 0) + at(lane, 1)) + f(at(lane, 2) + at(lane, 3)));
    const share = f(1 / total);
    for (let i = 0; i < width; i++) floats[logits + i] = f(at(floats, logits + i) * share);
  }

  function dropFeatures(row: number, table: number, width: number, random: number): number {
    let state = random;
    let count = 0;
    const end = at(words, offsets + row + 1);
    for (let i = at(words, offsets + row); i < end; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state = (state ^ (state << 5)) >>> 0;
      if (state > keep) continue;
      words[kept + 1 + 2 * count] = table + at(words, indices + i) * width;
      floats[kept + 2 + 2 * count] = f(at(floats, values + i) * scale);
      count++;
    }
    words[kept] = count;
    return state;
  }

  /** target += Σ value × row over the kept features */
  function addKept(target: number, width: number): void {
    const count = at(words, kept);
    for (let i = 0; i < count; i++) {
      addScaled(target, at(words, kept + 1 + 2 * i), at(floats, kept + 2 + 2 * i), width);
    }
  }

  function tanhAll(target: number, width: number): void {
    for (let i = target; i < target + width; i++) {
      const grown = exp(f(at(floats, i) * 2));
      floats[i] = f(1 - f(2 / f(grown + 1)));
    }
  }

  return {
    setRows(offsetsAt, indicesAt, valuesAt, labelsAt, orderAt) {
      [offsets, indices, values] = [offsetsAt >> 2, indicesAt >> 2, valuesAt >> 2];
      [labels, order] = [labelsAt >> 2, orderAt >> 2];
    },
    setDropout(keepAtMost, scaleKept, keptAt) {
      [keep, scale, kept] = [keepAtMost, f(scaleKept), keptAt >> 2];
    },
    softmaxPass(from, to, tableAt, biasAt, width, logitsAt, firstStep, stepFall, random) {
      const [table, bias, logits] = [tableAt >> 2, biasAt >> 2, logitsAt >> 2];
      let step = f(firstStep);
      let state = random;
      for (let n = from; n < to; n++) {
        const row = at(words, order + n);
        state = dropFeatures(row, table, width, state);
        floats.copyWithin(logits, bias, bias + width);
        addKept(logits, width);
        softmax(logits, width);
        const right = logits + at(words, labels + row);
        floats[right] = f(at(floats, right) - 1);
        const count = at(words, kept);
        for (let i = 0; i < count; i++) {
          const factor = f(-step * at(floats, kept + 2 + 2 * i));
          addScaled(at(words, kept + 1 + 2 * i), logits, factor, width);
        }
        addScaled(bias, logits, f(-step * biasShare), width);
        step = f(step - f(stepFall));
      }
      return state;
    },
    bagPass(
      ...[from, to, tableAt, tableSumsAt, hiddenWidth, outputAt, outputSumsAt, biasAt, width, ...rest]
    ) {
      const [hiddenAt, hiddenGradientAt, logitsAt, firstStep, stepFall, random] = rest;
      const [table, tableSums, output, outputSums] = [tableAt, tableSumsAt, outputAt, outputSumsAt].map(
        toIndex,
      ) as Four;
      const [bias, hidden, hiddenGradient, logits] = [biasAt, hiddenAt, hiddenGradientAt, logitsAt].map(
        toIndex,
      ) as Four;
      const shareHidden = f(1 / hiddenWidth);
      const shareWidth = f(1 / width);
      let step = f(firstStep);
      let state = random;
      for (let n = from; n < to; n++) {
        const row = at(words, order + n);
        state = dropFeatures(row, table, hiddenWidth, state);
        floats.fill(0, hidden, hidden + hiddenWidth);
        addKept(hidden, hiddenWidth);
        tanhAll(hidden, hiddenWidth);
        floats.copyWithin(logits, bias, bias + width);
        for (let k = 0; k < hiddenWidth; k++) {
          addScaled(logits, output + k * width, at(floats, hidden + k), width);
        }
        softmax(logits, width);
        const right = logits + at(words, labels + row);
        floats[right] = f(at(floats, right) - 1);
        const square = f(dot(logits, logits, width) * shareWidth);
        for (let k = 0; k < hiddenWidth; k++) {
          const outputRow = output + k * width;
          const active = at(floats, hidden + k);
          const slope = f(1 - f(active * active));
          floats[hiddenGradient + k] = f(wideDot(outputRow, logits, width) * slope);
          const sum = f(at(floats, outputSums + k) + f(f(square * active) * active));
          floats[outputSums + k] = sum;
          addScaled(outputRow, logits, f(f(-step * active) / f(Math.sqrt(f(sum + epsilon)))), width);
        }
        addScaled(bias, logits, f(-step * biasShare), width);
        const hiddenSquare = f(dot(hiddenGradient, hiddenGradient, hiddenWidth) * shareHidden);
        const count = at(words, kept);
        for (let i = 0; i < count; i++) {
          const target = at(words, kept + 1 + 2 * i);
          const value = at(floats, kept + 2 + 2 * i);
          const sums = tableSums + (target - table) / hiddenWidth;
          const sum = f(at(floats, sums) + f(f(hiddenSquare * value) * value));
          floats[sums] = sum;
          addScaled(
            target,
            hiddenGradient,
            f(f(-step * value) / f(Math.sqrt(f(sum + epsilon)))),
            hiddenWidth,
          );
        }
        step = f(step - f(stepFall));
      }
      return state;
    },
    addRows(tableAt, width, rowsAt, factorsAt, count, outAt) {
      for (let i = 0; i < count; i++) {
        const row = (tableAt >> 2) + at(words, (rowsAt >> 2) + i) * width;
        addScaled(outAt >> 2, row, at(floats, (factorsAt >> 2) + i), width);
      }
    },
    tanhAll(valuesAt, width) {
      tanhAll(valuesAt >> 2, width);
    },
  };
}
