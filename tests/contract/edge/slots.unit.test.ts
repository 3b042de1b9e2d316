import { describe, expect, test } from 'vitest'
import { createSlots } from '#server/http/slots.ts'

describe('slots', () => {
  const patient = new AbortController().signal

  test('lets in so many, lets a few wait in order, and sends the others away', async () => {
    const slots = createSlots({ inFlight: 1, waiting: 2, waitingTime: 10_000 })
    const leave = await slots.take(patient)
    const order: number[] = []
    const [first, second] = [1, 2].map(async (at) => {
      const leaveToo = await slots.take(patient)
      order.push(at)
      return leaveToo
    })
    await expect(slots.take(patient)).rejects.toMatchObject({ code: 'BUSY', values: { retryAfterSeconds: 2 } })
    leave()
    leave()
    ;(await first)?.()
    ;(await second)?.()
    expect([order, slots.inFlight(), slots.waiting()]).toEqual([[1, 2], 0, 0])
  })

  test('sends away at once who would wait too long, as slots came free of late', async () => {
    let time = 0
    const slots = createSlots({ inFlight: 1, waiting: 100, waitingTime: 10_000 }, () => time)
    const taken = [1, 2, 3].map(() => slots.take(patient))
    for (const leave of taken) {
      ;(await leave)()
      time += 3_000
    }
    // Every three seconds one came free, so three may wait.
    const last = await slots.take(patient)
    const ends = Promise.allSettled([1, 2, 3, 4, 5].map(() => slots.take(patient).then((leave) => leave())))
    expect(slots.waiting()).toBe(3)
    last()
    expect((await ends).map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled'],
      ...['rejected', 'rejected'],
    ])
    expect([slots.inFlight(), slots.waiting()]).toEqual([0, 0])
  })

  test('gives up who waited too long, and who went away', async () => {
    const slots = createSlots({ inFlight: 1, waiting: 2, waitingTime: 20 })
    const leave = await slots.take(patient)
    const gone = new AbortController()
    const waiting = [slots.take(patient), slots.take(gone.signal)]
    gone.abort()
    const ends = await Promise.allSettled(waiting)
    expect(ends).toMatchObject([1, 2].map(() => ({ status: 'rejected', reason: { code: 'BUSY' } })))
    leave()
    expect([slots.inFlight(), slots.waiting()]).toEqual([0, 0])
  })
})
