import { Gauge, Histogram, Registry } from 'prom-client'
import type { Slots } from '#server/http/slots.ts'

/** Counts and times by operation name: never by user, id or search text. Prometheus' text format. */
export type Metrics = {
  readonly observe: (operation: string, code: string, milliseconds: number) => void
  readonly contentType: string
  readonly text: () => Promise<string>
}

const buckets = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000]

export function createMetrics(slots: Slots): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const times = new Histogram({
    name: 'question_milliseconds',
    help: 'From the arrival of an operation to its response',
    labelNames: ['operation', 'code'],
    buckets,
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) =>
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read())
        },
      }),
    )
  gauge('questions_in_flight', 'Operations that hold a slot', slots.inFlight)
  gauge('questions_waiting', 'Operations that wait for a slot', slots.waiting)
  return {
    observe: (operation, code, milliseconds) => times.observe({ operation, code }, milliseconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
