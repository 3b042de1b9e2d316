import { expect, test } from 'vitest'
import { askExpansion, askLayout } from '#client/canvas/layouts/network/askNetwork.ts'
import { layoutNetwork } from '#client/canvas/layouts/network/layoutNetwork.ts'
import { placeExpansion } from '#client/canvas/layouts/network/placeExpansion.ts'
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

test('the worker draws what the page would draw, while the page goes on', async () => {
  const input = scaleFree(300)
  await askLayout(scaleFree(24))
  let answer: unknown = null
  const block = await longestBlock(async () => {
    answer = await askLayout(input)
  })
  console.log(`300 nodes in the worker: longest block of the page ${Math.round(block)} ms`)
  expect(answer).toEqual(layoutNetwork(input))
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
