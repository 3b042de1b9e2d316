import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { OverviewQuery } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { askProduct } from '#tests/support/askProduct.ts'
import { described } from '#tests/support/page/picture.ts'
import { linkTo } from '#tests/support/page/viewLink.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'

type Mark = { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }

test('25 more on 300: one request, one step, nothing old moves, nothing new overlaps; says how long it took', async () => {
  const { owner, ids } = await mostOfThePicture()
  const link = linkTo('en', ids, { layout: 'network', selection: { kind: 'node', id: nodeId(owner) } })
  await onScreen('/departments', { language: 'en' }, async (page) => {
    await page.goto(`${inject('seeded').url}/explore#${link}`)
    await settled(page)
    await page.getByTestId('panel-name').waitFor()
    await page.getByTestId('list-mirror').focus()

    const before = await picture(page)
    const asked = watchQuestions(page)
    await watchBlocks(page)
    const took = await expanded(page)
    await settled(page)
    const after = await picture(page)
    const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks)
    console.log(
      `25 on ${before.marks.length} nodes: ${took.toFixed(0)} ms, longest block ${Math.max(0, ...blocks).toFixed(0)} ms of ${blocks.length}`,
    )

    expect(before.marks.length).toBeGreaterThanOrEqual(290)
    expect(after.marks.length - before.marks.length).toBe(25)
    expect(asked().length).toBe(1)
    expect(asked()[0]).toContain('"pageSize":25')
    const now = new Map(after.marks.map((mark) => [mark.id, mark]))
    const placeOf = ({ id, x, y }: Mark) => [id, x, y]
    const still = before.marks.flatMap(({ id }) => now.get(id) ?? [])
    expect(still.map(placeOf)).toEqual(before.marks.map(placeOf))
    const old = new Set(before.marks.map(({ id }) => id))
    const overlapping = touching(after.marks).filter(([a, b]) => !old.has(a) || !old.has(b))
    expect(overlapping).toEqual([])

    await page.keyboard.press('Control+z')
    await expect.poll(() => drawn(page)).toBe(before.marks.length)
    expect((await picture(page)).marks.map(placeOf)).toEqual(before.marks.map(placeOf))
  })
})

/** Expands what is selected; ms until the marks are there, to a tenth of a second. */
async function expanded(page: Page): Promise<number> {
  const before = await drawn(page)
  const began = Date.now()
  await page.keyboard.press('e')
  await expect.poll(() => drawn(page), { interval: 100 }).toBeGreaterThan(before)
  return Date.now() - began
}

/** 300 nodes of the day, and the unit with most neighbours, of which 30 are not among them. */
async function mostOfThePicture(): Promise<{ readonly owner: string; readonly ids: readonly string[] }> {
  const { overview } = await askProduct<OverviewQuery>('Overview', { asOf: '2026-03-31' })
  const { nodes, links } = overview.slice
  const partnersOf = new Map<string, string[]>()
  for (const { from, to } of links) partnersOf.set(from, [...(partnersOf.get(from) ?? []), to])
  const drawable = nodes.filter(({ id, label }) => label !== 'Department' || partnersOf.has(id)).map(({ id }) => id)
  const units = drawable.filter((id) => partnersOf.has(id))
  const [owner = ''] = units.toSorted((a, b) => (partnersOf.get(b)?.length ?? 0) - (partnersOf.get(a)?.length ?? 0))
  const away = new Set(partnersOf.get(owner)?.slice(0, 30))
  const ids = [...units, ...drawable].filter((id) => !away.has(id))
  return { owner, ids: [...new Set(ids)].slice(0, 300) }
}

/** Units and partners that are drawn. */
async function drawn(page: Page): Promise<number> {
  return (await picture(page)).marks.length
}

/** All marks where they stand in the layout, whatever the camera shows of it; a square as the circle in it. */
async function picture(page: Page): Promise<{ marks: readonly Mark[] }> {
  const { marks, units, camera } = await described(page)
  const squares = units.map(({ id, left, right, top, bottom }) => {
    const radius = (right - left) / 2
    return { id, x: (left + right) / 2, y: (top + bottom) / 2, radius }
  })
  const places = [...marks, ...squares].map(({ id, x, y, radius }) => ({
    id,
    x: Math.round(((x - camera.pan.x) / camera.zoom) * 1000) / 1000,
    y: Math.round(((y - camera.pan.y) / camera.zoom) * 1000) / 1000,
    radius: radius / camera.zoom,
  }))
  return { marks: places }
}

/** Variables of what is asked from now on. */
function watchQuestions(page: Page): () => readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/graphql')) asked.push(request.postData() ?? '')
  })
  return () => asked
}

/** Main-thread tasks over 50 ms from now on. */
function watchBlocks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const blocks: number[] = []
    Object.assign(window, { blocks })
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
}

function touching(marks: readonly Mark[]): readonly (readonly [string, string])[] {
  return marks.flatMap((a, index) =>
    marks
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 0.5)
      .map((b) => [a.id, b.id] as const),
  )
}
