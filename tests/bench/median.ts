/** The middle of those that are numbers; NaN where none is. */
export function median(numbers: readonly number[]): number {
  const there = numbers.filter(Number.isFinite).toSorted((one, other) => one - other)
  return there[Math.floor(there.length / 2)] ?? Number.NaN
}
