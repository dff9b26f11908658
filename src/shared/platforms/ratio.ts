/** The value of a ratio such as `4:5`; nothing for what is none. */
export function ratioValue(ratio: string): number | undefined {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(ratio) ?? [];
  const value = Number(width) / Number(height);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Ratios that people have names for. */
const known = ['1:1', '4:5', '5:4', '9:16', '16:9', '2:3', '3:2', '3:4', '4:3', '1:2', '2:1', '1.91:1'];

/** How a ratio is written for people: `4:5`, or with two places against one (`2.35:1`, `1:2.35`). */
export function ratioWords(value: number): string {
  const near = known.find((ratio) => isNear(value, ratioValue(ratio) ?? 0));
  if (near) return near;
  const rounded = (number: number) => String(Math.round(number * 100) / 100);
  return value >= 1 ? `${rounded(value)}:1` : `1:${rounded(1 / value)}`;
}

/** Whether two ratios differ by no more than rounding to whole pixels does: by 1 %. */
export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= other * 0.01;
}
