import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { palettes } from '#client/styles/tokens.ts'
import { inkIn, inView, saved, textsOf } from '#tests/explore/export/exported.ts'
import { onScreen, settled, toLayout } from '#tests/support/page/visit.ts'
import { sampled } from '#tests/support/sample.ts'
import { BY_TURNS, words } from '#tests/support/words.ts'

const TARGET = 'str-target-education'

/** Each picture with what the reader does to come to it, and what it then says besides. */
const PICTURES: readonly {
  readonly called: string
  readonly key: string
  readonly does?: (page: Page) => Promise<void>
  /** Takes back what would be in the way of the next picture. */
  readonly undo?: (page: Page) => Promise<void>
  readonly says?: readonly string[]
}[] = [
  { called: 'network', key: '1' },
  { called: 'regions', key: '2' },
  { called: 'columns', key: '3', says: ['canvas:columns.mode.facts', 'picture:inView'] },
  { called: 'map', key: '4' },
  { called: 'timeline', key: '5', says: ['canvas:timeline.mode.units', 'picture:inView'] },
  { called: 'matrix', key: '6', says: ['canvas:matrix.order.blocks', 'picture:inView'] },
  { called: 'columns, scrolled', key: '3', does: scrolled, says: ['picture:inView'] },
  { called: 'timeline, scrolled', key: '5', does: scrolled, says: ['picture:inView'] },
  { called: 'matrix, scrolled', key: '6', does: scrolled, says: ['picture:inView'] },
  { called: 'groups', key: '1', does: grouped, undo: ungrouped, says: ['structure:group.by.country'] },
  { called: 'topics', key: '1', does: withTopics, says: ['words:label.Country', 'words:label.StrategyItem'] },
]

describe.each(BY_TURNS)('the picture out, in %s', (language) => {
  const t = words(language)
  // What is cut, said and upright differs by language on these alone.
  const all = PICTURES.filter(({ called }) => language === 'ja' || ['map', 'columns', 'matrix'].includes(called))
  const pictures = sampled(all, Math.ceil(all.length / 4))

  test('every name in view is on it as ink and as text, nothing beyond its edges, and it says what it is', async () => {
    await onScreen('/explore', { language }, async (page) => {
      await settled(page)
      for (const { called, key, does, undo, says = [] } of pictures) {
        await toLayout(page, key)
        await does?.(page)
        await settled(page)
        await expectWhole(page, called, [
          t('words:sector.academia'),
          t('words:place.abroad'),
          t('picture:asOf', { date: language === 'ja' ? '2026年3月31日' : '31 Mar 2026' }),
          ...says.map((word) => t(word)),
        ])
        await undo?.(page)
      }
    })
  })

  async function expectWhole(page: Page, called: string, words: readonly string[]): Promise<void> {
    const { names, blank } = await inView(page)
    expect.soft(names.length, called).toBeGreaterThanOrEqual(25)
    const boxes = [...names.map(({ box }) => box), ...blank]
    const { ink, colours } = await inkIn(page, (await saved(page, language, 'png')).file, boxes, palettes.light.plate)
    expect.soft(colours, called).toBeGreaterThanOrEqual(100)
    expect
      .soft(
        names.filter((_, index) => (ink[index] ?? 0) <= 12).map(({ lines }) => lines),
        called,
      )
      .toEqual([])
    expect.soft(ink.slice(names.length), called).toEqual(blank.map(() => 0))

    const svg = (await saved(page, language, 'svg')).file.toString('utf8')
    expect.soft(svg, called).not.toMatch(/<script|<foreignObject|<image|\son\w+=|var\(|Variable/)
    const said = await textsOf(page, svg)
    const lines = names.flatMap((name) => name.lines)
    expect
      .soft(
        lines.filter((line) => line !== '' && !said.includes(line)),
        called,
      )
      .toEqual([])
    const sentence = await page.getByTestId('plate-sentence').textContent()
    const link = new URL(page.url()).hash.slice(0, 20)
    expect
      .soft(
        [sentence ?? '?', link, ...words].filter((one) => !said.includes(one)),
        called,
      )
      .toEqual([])
  }
})

async function scrolled(page: Page): Promise<void> {
  await page.locator('[data-testid="plate"] section').evaluate((section) => section.scrollTo({ top: 333, left: 277 }))
}

async function grouped(page: Page): Promise<void> {
  await page.getByTestId('group-picker').getByRole('combobox').selectOption('country')
  await page.getByTestId('list-mirror').locator('[id*="group~country~"]').first().waitFor({ state: 'attached' })
}

async function ungrouped(page: Page): Promise<void> {
  await page.getByTestId('undo').click()
  const groups = page.getByTestId('list-mirror').locator('[id*="group~country~"]')
  await groups.first().waitFor({ state: 'detached' })
}

async function withTopics(page: Page): Promise<void> {
  await page.getByTestId('bring-topics').click()
  for (const id of ['BE', TARGET]) await page.locator(`[data-bring="${id}"]`).click()
  await page.locator(`[data-topic="${TARGET}"]`).waitFor({ state: 'attached' })
}
