import type { Page, Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { OpenEntityQuery, SearchEntitiesQuery } from '#client/generated/graphql.ts'
import { askProduct } from '#tests/support/askProduct.ts'
import { onScreen, searchFor } from '#tests/support/page/visit.ts'
import { sampled } from '#tests/support/sample.ts'
import { BY_TURNS } from '#tests/support/words.ts'

const asOf = '2026-03-31'

/** What is typed → what must stand among the first `within`. */
const FINDS: readonly {
  readonly typed: readonly string[]
  readonly ids: readonly string[]
  readonly within: number
}[] = [
  { typed: ['東北', '东北'], ids: ['home', 'org-northeastern-university-china'], within: 12 },
  { typed: ['ルーヴェン', 'ルーベン', 'kuleuven'], ids: ['org-ku-leuven'], within: 3 },
  { typed: ['Zürich', 'Zurich'], ids: ['org-pic-999979015'], within: 3 },
  { typed: ['Delft University of Technology', 'デルフト', 'TU Delft', 'delft'], ids: ['org-pic-999977366'], within: 3 },
  { typed: ['CERN', 'セルン', '欧州原子核', 'nucléaire'], ids: ['org-pic-999988133'], within: 3 },
  { typed: ['アセアン', 'ASEAN', '東南アジア諸国連合'], ids: ['asean'], within: 3 },
  { typed: ['チューリヒ工科大学', 'ETH Zürich'], ids: ['org-pic-999979015'], within: 3 },
  { typed: ['東工大'], ids: ['org-science-tokyo'], within: 1 },
  { typed: ['文科省'], ids: ['org-mext'], within: 1 },
  { typed: ['英国', 'UK', 'イギリス'], ids: ['GB'], within: 3 },
  { typed: ['Lund University', 'LUNDS UNIVERSITET', 'ルンド'], ids: ['org-lund-university'], within: 3 },
  { typed: ['SLAC', 'Leland Stanford'], ids: ['org-pic-885386804'], within: 3 },
  { typed: ['国立台湾', '國立臺灣'], ids: ['org-national-taiwan-university'], within: 3 },
  { typed: ['Chalmars'], ids: ['org-chalmers-university-of-technology'], within: 3 },
  { typed: ['北京大学'], ids: ['org-peking-university'], within: 3 },
  { typed: ['大連', '大连'], ids: ['org-dalian-university-of-technology'], within: 3 },
  { typed: ['ソウル大学'], ids: ['org-seoul-national-university'], within: 3 },
  { typed: ['チュラロンコン', 'มหาวิทยาลัย'], ids: ['org-chulalongkorn-university'], within: 3 },
  { typed: ['ガジャマダ'], ids: ['org-universitas-gadjah-mada'], within: 3 },
  { typed: ['清華大学'], ids: ['org-tsinghua-university', 'org-national-tsing-hua-university'], within: 3 },
  { typed: ['金研'], ids: ['dep-imr'], within: 3 },
  { typed: ['通研'], ids: ['dep-riec'], within: 3 },
  { typed: ['多元研'], ids: ['dep-imram'], within: 3 },
  { typed: ['流体研'], ids: ['dep-ifs'], within: 3 },
  { typed: ['災害研'], ids: ['dep-irides'], within: 3 },
  { typed: ['防災', 'DRR', 'disaster resilience'], ids: ['dep-irides', 'act-101121321', 'act-101121356'], within: 12 },
]

const TYPED = FINDS.flatMap(({ typed, ids, within }) => typed.map((text) => ({ text, ids, within })))

test('a name is found as people type it', async () => {
  const missed: string[] = []
  for (const { text, ids, within } of TYPED) {
    const { searchEntities } = await askProduct<SearchEntitiesQuery>('SearchEntities', { text, asOf, pageSize: 50 })
    const hits = searchEntities.hits.slice(0, within).map(({ id }) => id)
    const lost = ids.filter((id) => !hits.includes(id))
    if (lost.length > 0) missed.push(`${text}: no ${lost} in ${hits}`)
  }
  expect(missed).toEqual([])
  expect(TYPED.length).toBe(49)
})

test('the id by which one of two entries went leads to the entry that both are', async () => {
  const { openEntity } = await askProduct<OpenEntityQuery>('OpenEntity', { id: 'org-pic-999901318', asOf })
  expect(openEntity).toMatchObject({ id: 'org-lund-university', names: { en: 'Lund University' } })
})

describe.each(BY_TURNS)('in %s', (language) => {
  test('what is typed is suggested in this order, bearers of one name are told apart, and what leads to nothing says so', async () => {
    await onScreen('/explore', { language, place: 'both' }, async (page) => {
      for (const { text, ids, within } of sampled(TYPED, 4)) {
        const hits = (await searchFor(page, text)).slice(0, within)
        expect.soft(hits, text).toEqual(expect.arrayContaining([...ids]))
      }

      await searchFor(page, '東北大学')
      const places = await page.getByRole('search').getByRole('option').allTextContents()
      for (const country of language === 'ja' ? ['日本', '中国'] : ['Japan', 'China'])
        expect.soft(places.filter((text) => text.includes(country)).length, country).toBeGreaterThanOrEqual(1)

      const input = page.getByRole('combobox').first()
      await input.fill('')
      expect
        .soft(await askedWhileComposing(page), 'an input method')
        .toEqual({ shown: 'ｋいｏと', asked: ['京都大学'] })

      await input.fill('qqqqzzzzxxxx')
      await page.getByText('qqqqzzzzxxxx', { exact: false }).first().waitFor()
      await expectState(page)
      await input.fill('あ'.repeat(10_000))
      await expectState(page)
    })
  })
})

/** Writes a word with an input method: what the field shows in the middle of it, and what was asked for until its end. */
async function askedWhileComposing(page: Page) {
  const asked: unknown[] = []
  const note = (request: Request) => {
    const text = request.method() === 'POST' ? request.postDataJSON()?.variables?.text : undefined
    if (text !== undefined) asked.push(text)
  }
  page.on('request', note)
  const input = page.getByRole('combobox').first()
  const keyboard = await page.context().newCDPSession(page)
  for (const text of ['ｋ', 'きｏ', 'ｋいｏと']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    // Longer than a pause in typing, after which a text is asked for.
    await page.waitForTimeout(200)
  }
  const shown = await input.inputValue()
  await keyboard.send('Input.insertText', { text: '京都大学' })
  // The key that ends the word, as Safari sends it: after the word, and it chooses nothing.
  await input.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: false })
  await page.locator('[role="listbox"][aria-label="京都大学"][aria-busy="false"]').waitFor()
  page.off('request', note)
  return { shown, asked }
}

/** The status under the suggestions says something, and no suggestion stands above it. */
async function expectState(page: Page): Promise<void> {
  const status = page.getByRole('search').getByRole('status')
  await expect.poll(async () => ((await status.textContent()) ?? '').trim().length).toBeGreaterThan(0)
  await expect.poll(() => page.getByRole('search').getByRole('option').count()).toBe(0)
}
