/** Counts and times by operation name: never by user, id or search text. Prometheus' text format. */
export type Metrics = {
  readonly count: (operation: string, code: string, milliseconds: number) => void
  readonly text: (gauges: Readonly<Record<string, number>>) => string
}

const bounds = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000]

type Series = { count: number; sum: number; readonly buckets: number[] }

export function createMetrics(): Metrics {
  const series = new Map<string, Series>()
  return {
    count: (operation, code, milliseconds) => {
      const name = `operation="${operation}",code="${code}"`
      const one = series.get(name) ?? { count: 0, sum: 0, buckets: bounds.map(() => 0) }
      series.set(name, one)
      one.count += 1
      one.sum += milliseconds
      bounds.forEach((bound, at) => {
        if (milliseconds <= bound) one.buckets[at] = (one.buckets[at] ?? 0) + 1
      })
    },
    text: (gauges) => [...[...series].flatMap(lines), ...Object.entries(gauges).map(gauge), ''].join('\n'),
  }
}

function lines([name, { count, sum, buckets }]: [string, Series]): readonly string[] {
  return [
    ...buckets.map((value, at) => `question_milliseconds_bucket{${name},le="${bounds[at]}"} ${value}`),
    `question_milliseconds_bucket{${name},le="+Inf"} ${count}`,
    `question_milliseconds_sum{${name}} ${sum.toFixed(1)}`,
    `question_milliseconds_count{${name}} ${count}`,
  ]
}

function gauge([name, value]: [string, number]): string {
  return `${name} ${value}`
}
