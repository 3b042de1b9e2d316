import { expect, test } from 'vitest'
import type { Point } from '#client/canvas/geometry/points.ts'
import { askExpansion, askLayout } from '#client/canvas/layouts/network/places/askNetwork.ts'
import { layoutNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import { placeExpansion } from '#client/canvas/layouts/network/places/placeExpansion.ts'
import { expansionOf, scaleFree } from './networks.ts'

/** Longest time for which the page could do nothing else, ms. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0]
  const beat = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 4)
  await work()
  clearInterval(beat)
  return Math.max(longest, performance.now() - last)
}

test.each([300, 1000, 3000])('the worker lays %i nodes out while the page goes on', async (count) => {
  const input = scaleFree(count)
  await askLayout(scaleFree(24))
  let answer: readonly Point[] = []
  const block = await longestBlock(async () => {
    answer = await askLayout(input)
  })
  console.log(`${count} nodes in the worker: longest block of the page ${Math.round(block)} ms (to be reached: 100)`)
  expect(answer.length).toBe(count)
  if (count === 300) expect(answer, 'as the page would do it').toEqual(layoutNetwork(input))
})

test('the worker places what an expansion brings, each answer to its own question', async () => {
  const places = scaleFree(72)
  const at = layoutNetwork(places)
  const old = places.nodes.map((one, index) => ({ ...one, x: at[index]?.x ?? 0, y: at[index]?.y ?? 0 }))
  const [first, second] = [expansionOf(old, places.links, 0), expansionOf(old, places.links, 9)]
  expect(await Promise.all([askExpansion(first), askExpansion(second)])).toEqual([
    placeExpansion(first),
    placeExpansion(second),
  ])
})
