/**
 * The classifier's inner loops in AssemblyScript (https://www.assemblyscript.org), compiled to WebAssembly SIMD.
 * `../plain-kernel.ts` holds the same functions in plain JavaScript and gives the same bits: both compute in
 * float32, add in the same order, and share these approximations of exp and tanh. Change both together.
 *
 * All arguments are byte addresses into the imported memory, or counts. Widths are multiples of 16 floats.
 */

const LOG2E: f32 = 1.44269504088896341;
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;
/** Adding and taking away 1.5 × 2^23 rounds a float32 to the nearest whole number. */
const ROUNDER: f32 = 12582912;
const EPSILON: f32 = 1e-8;
/** The bias takes steps of this share of a weight's. */
const BIAS_SHARE: f32 = 0.1;

/** e^x of four lanes for x in [-87, 87]: Cephes' expf (https://www.netlib.org/cephes/), as polynomial of degree 5. */
function exp4(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87));
  const n = f32x4.sub(
    f32x4.add(f32x4.mul(x, f32x4.splat(LOG2E)), f32x4.splat(ROUNDER)),
    f32x4.splat(ROUNDER),
  );
  x = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
  x = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_LOW)));
  let y = f32x4.splat(1.98756915e-4);
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, x), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.add(f32x4.mul(y, f32x4.mul(x, x)), x), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

/** target += scale × source */
function addScaled(target: usize, source: usize, scale: f32, width: i32): void {
  const factor = f32x4.splat(scale);
  const end = target + ((<usize>width) << 2);
  while (target < end) {
    v128.store(target, f32x4.add(v128.load(target), f32x4.mul(factor, v128.load(source))));
    v128.store(target, f32x4.add(v128.load(target, 16), f32x4.mul(factor, v128.load(source, 16))), 16);
    v128.store(target, f32x4.add(v128.load(target, 32), f32x4.mul(factor, v128.load(source, 32))), 32);
    v128.store(target, f32x4.add(v128.load(target, 48), f32x4.mul(factor, v128.load(source, 48))), 48);
    target += 64;
    source += 64;
  }
}

/** Four times addScaled, one after the other, with the target read and written once. */
function addFour(
  target: usize,
  width: i32,
  one: usize,
  two: usize,
  three: usize,
  four: usize,
  a: f32,
  b: f32,
  c: f32,
  d: f32,
): void {
  const first = f32x4.splat(a);
  const second = f32x4.splat(b);
  const third = f32x4.splat(c);
  const fourth = f32x4.splat(d);
  const end = (<usize>width) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    let sum = f32x4.add(v128.load(target + at), f32x4.mul(first, v128.load(one + at)));
    sum = f32x4.add(sum, f32x4.mul(second, v128.load(two + at)));
    sum = f32x4.add(sum, f32x4.mul(third, v128.load(three + at)));
    v128.store(target + at, f32x4.add(sum, f32x4.mul(fourth, v128.load(four + at))));
  }
}

/** target += Σ value × row over the kept features */
function addKept(target: usize, width: i32): void {
  let pair = kept + 4;
  const end = pair + ((<usize>load<u32>(kept)) << 3);
  for (; pair + 32 <= end; pair += 32) {
    addFour(
      target,
      width,
      <usize>load<u32>(pair),
      <usize>load<u32>(pair, 8),
      <usize>load<u32>(pair, 16),
      <usize>load<u32>(pair, 24),
      load<f32>(pair, 4),
      load<f32>(pair, 12),
      load<f32>(pair, 20),
      load<f32>(pair, 28),
    );
  }
  for (; pair < end; pair += 8) addScaled(target, <usize>load<u32>(pair), load<f32>(pair, 4), width);
}

/**
 * row · gradient; and row += scale × gradient in the same go. Sixteen running sums, so that no addition waits for
 * the one before.
 */
function dotAndAdd(row: usize, gradient: usize, scale: f32, width: i32): f32 {
  let one = f32x4.splat(0);
  let two = f32x4.splat(0);
  let three = f32x4.splat(0);
  let four = f32x4.splat(0);
  const factor = f32x4.splat(scale);
  const end = row + ((<usize>width) << 2);
  while (row < end) {
    const first = v128.load(row);
    const second = v128.load(row, 16);
    const third = v128.load(row, 32);
    const fourth = v128.load(row, 48);
    const a = v128.load(gradient);
    const b = v128.load(gradient, 16);
    const c = v128.load(gradient, 32);
    const d = v128.load(gradient, 48);
    one = f32x4.add(one, f32x4.mul(first, a));
    two = f32x4.add(two, f32x4.mul(second, b));
    three = f32x4.add(three, f32x4.mul(third, c));
    four = f32x4.add(four, f32x4.mul(fourth, d));
    v128.store(row, f32x4.add(first, f32x4.mul(factor, a)));
    v128.store(row, f32x4.add(second, f32x4.mul(factor, b)), 16);
    v128.store(row, f32x4.add(third, f32x4.mul(factor, c)), 32);
    v128.store(row, f32x4.add(fourth, f32x4.mul(factor, d)), 48);
    row += 64;
    gradient += 64;
  }
  return addLanes(f32x4.add(f32x4.add(one, two), f32x4.add(three, four)));
}

function addLanes(sum: v128): f32 {
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  );
}

function dot(left: usize, right: usize, width: i32): f32 {
  let sum = f32x4.splat(0);
  const end = left + ((<usize>width) << 2);
  while (left < end) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(left), v128.load(right)));
    left += 16;
    right += 16;
  }
  return addLanes(sum);
}

/** Turns logits into probabilities where they stand; lanes past `classes` hold -infinity-like logits already. */
function softmax(logits: usize, width: i32): void {
  const end = logits + ((<usize>width) << 2);
  let most = v128.load(logits);
  for (let at = logits + 16; at < end; at += 16) most = f32x4.max(most, v128.load(at));
  const top = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  const shift = f32x4.splat(top);
  let sum = f32x4.splat(0);
  for (let at = logits; at < end; at += 16) {
    const value = exp4(f32x4.sub(v128.load(at), shift));
    v128.store(at, value);
    sum = f32x4.add(sum, value);
  }
  const total = addLanes(sum);
  const share = f32x4.splat(<f32>1 / total);
  for (let at = logits; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}

/** tanh(x) = 1 - 2 / (e^2x + 1), where it stands. */
export function tanhAll(values: usize, width: i32): void {
  const end = values + ((<usize>width) << 2);
  for (let at = values; at < end; at += 16) {
    const grown = exp4(f32x4.mul(v128.load(at), f32x4.splat(2)));
    v128.store(at, f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(grown, f32x4.splat(1)))));
  }
}

/** xorshift32 (Marsaglia 2003). */
function nextRandom(state: u32): u32 {
  state ^= state << 13;
  state ^= state >> 17;
  return state ^ (state << 5);
}

// The training rows (row r has the features offsets[r] until offsets[r + 1]) and the order to take them in.
let offsets: usize;
let indices: usize;
let values: usize;
let labels: usize;
let order: usize;
// Dropout: a feature stays where a random u32 is at most `keep`, its value then times `scale`; `kept` is room for them.
let keep: u32;
let scale: f32;
let kept: usize;

export function setRows(
  offsetsAt: usize,
  indicesAt: usize,
  valuesAt: usize,
  labelsAt: usize,
  orderAt: usize,
): void {
  offsets = offsetsAt;
  indices = indicesAt;
  values = valuesAt;
  labels = labelsAt;
  order = orderAt;
}

export function setDropout(keepAtMost: u32, scaleKept: f32, keptAt: usize): void {
  keep = keepAtMost;
  scale = scaleKept;
  kept = keptAt;
}

/** Draws which features of a row stay; writes (table row address, value) pairs to `kept`. Returns the random state. */
function dropFeatures(row: usize, table: usize, width: i32, random: u32): u32 {
  const end = indices + ((<usize>load<u32>(offsets + (row << 2), 4)) << 2);
  let index = indices + ((<usize>load<u32>(offsets + (row << 2))) << 2);
  let value = values + (index - indices);
  let out = kept + 4;
  for (; index < end; index += 4, value += 4) {
    random = nextRandom(random);
    if (random > keep) continue;
    store<u32>(out, <u32>(table + ((<usize>load<u32>(index) * <usize>width) << 2)));
    store<f32>(out, load<f32>(value) * scale, 4);
    out += 8;
  }
  store<u32>(kept, <u32>((out - kept - 4) >> 3));
  return random;
}

/** One pass of softmax regression by stochastic gradient descent over rows order[from..to). Returns the random state. */
export function softmaxPass(
  from: i32,
  to: i32,
  table: usize,
  bias: usize,
  width: i32,
  logits: usize,
  step: f32,
  stepFall: f32,
  random: u32,
): u32 {
  for (let n = from; n < to; n++) {
    const row = <usize>load<u32>(order + ((<usize>n) << 2));
    random = dropFeatures(row, table, width, random);
    const keptCount = <usize>load<u32>(kept);
    memory.copy(logits, bias, (<usize>width) << 2);
    addKept(logits, width);
    softmax(logits, width);
    const right = logits + ((<usize>load<u32>(labels + (row << 2))) << 2);
    store<f32>(right, load<f32>(right) - 1);
    for (let i: usize = 0; i < keptCount; i++) {
      const pair = kept + 4 + (i << 3);
      addScaled(<usize>load<u32>(pair), logits, -step * load<f32>(pair, 4), width);
    }
    addScaled(bias, logits, -step * BIAS_SHARE, width);
    step -= stepFall;
  }
  return random;
}

/**
 * One pass of the embedding bag: hidden = tanh(Σ value × embedding), logits = bias + hidden × output, with one
 * Adagrad sum (Duchi et al. 2011) per row of each table.
 */
export function bagPass(
  from: i32,
  to: i32,
  table: usize,
  tableSums: usize,
  hiddenWidth: i32,
  output: usize,
  outputSums: usize,
  bias: usize,
  width: i32,
  hidden: usize,
  hiddenGradient: usize,
  logits: usize,
  step: f32,
  stepFall: f32,
  random: u32,
): u32 {
  const hiddenBytes = (<usize>hiddenWidth) << 2;
  const shareHidden: f32 = <f32>1 / <f32>hiddenWidth;
  const shareWidth: f32 = <f32>1 / <f32>width;
  for (let n = from; n < to; n++) {
    const row = <usize>load<u32>(order + ((<usize>n) << 2));
    random = dropFeatures(row, table, hiddenWidth, random);
    const keptCount = <usize>load<u32>(kept);
    memory.fill(hidden, 0, hiddenBytes);
    addKept(hidden, hiddenWidth);
    tanhAll(hidden, hiddenWidth);
    memory.copy(logits, bias, (<usize>width) << 2);
    const rowBytes = (<usize>width) << 2;
    for (let at: usize = 0, row = output; at < hiddenBytes; at += 16, row += rowBytes << 2) {
      addFour(
        logits,
        width,
        row,
        row + rowBytes,
        row + 2 * rowBytes,
        row + 3 * rowBytes,
        load<f32>(hidden + at),
        load<f32>(hidden + at, 4),
        load<f32>(hidden + at, 8),
        load<f32>(hidden + at, 12),
      );
    }
    softmax(logits, width);
    const right = logits + ((<usize>load<u32>(labels + (row << 2))) << 2);
    store<f32>(right, load<f32>(right) - 1);
    const gradientSquare = dot(logits, logits, width) * shareWidth;
    for (let k: usize = 0; k < <usize>hiddenWidth; k++) {
      const outputRow = output + ((k * <usize>width) << 2);
      const active = load<f32>(hidden + (k << 2));
      const sum = load<f32>(outputSums + (k << 2)) + gradientSquare * active * active;
      store<f32>(outputSums + (k << 2), sum);
      const slope = dotAndAdd(outputRow, logits, (-step * active) / sqrt<f32>(sum + EPSILON), width);
      store<f32>(hiddenGradient + (k << 2), slope * (<f32>1 - active * active));
    }
    addScaled(bias, logits, -step * BIAS_SHARE, width);
    const hiddenSquare = dot(hiddenGradient, hiddenGradient, hiddenWidth) * shareHidden;
    for (let i: usize = 0; i < keptCount; i++) {
      const pair = kept + 4 + (i << 3);
      const target = <usize>load<u32>(pair);
      const value = load<f32>(pair, 4);
      const sums = tableSums + (((target - table) / hiddenBytes) << 2);
      const sum = load<f32>(sums) + hiddenSquare * value * value;
      store<f32>(sums, sum);
      addScaled(target, hiddenGradient, (-step * value) / sqrt<f32>(sum + EPSILON), hiddenWidth);
    }
    step -= stepFall;
  }
  return random;
}

/** out += Σ factor × table row */
export function addRows(table: usize, width: i32, rows: usize, factors: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    const source = table + ((<usize>load<u32>(rows + (i << 2)) * <usize>width) << 2);
    addScaled(out, source, load<f32>(factors + (i << 2)), width);
  }
}
