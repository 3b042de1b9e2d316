import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MOST_BRIDGES } from '#client/view/bridges.ts'
import { goInList } from '#tests/support/page/goInList.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { IN_ENGLISH, words } from '#tests/support/words.ts'

/** Each way to group is in the address; what it holds is a unit test of its own, so a reload shows one of them by turns. */
const RELOADED = sampled(['by country', 'by hand', 'communities'], 1)

describe.each(IN_ENGLISH)('grouping, in %s', (language) => {
  const t = words(language)

  if (!rests(0, 3))
    test('draws what belongs together as one mark, whose number opens to exactly so many rows; it opens with E and closes with undo; address and selection hold', async () => {
      await onScreen('/explore', { language, layout: 'network' }, async (page) => {
        await settled(page)
        const before = await page.getByTestId('status-partners').getAttribute('title')
        await groupBy(page, 'country')
        expect(await page.getByTestId('status-partners').getAttribute('title')).toBe(before)
        const [first] = await groups(page)
        await selectFirstGroup(page)
        expect(await page.getByTestId('panel-name').textContent()).toContain(String(first?.count))
        expect(await page.getByTestId('group-members').getByRole('listitem').count()).toBe(first?.count)

        const tie = page.getByTestId('group-ties').getByRole('listitem').first()
        const ties = Number((await tie.locator('small').textContent())?.match(/\d+/)?.[0])
        await tie.getByRole('button').click()
        await expect.poll(() => page.getByTestId('joined-ties').getByRole('listitem').count()).toBe(ties)

        const all = await groups(page)
        await selectFirstGroup(page)
        await page.keyboard.press('e')
        await expect.poll(async () => (await groups(page)).length).toBe(all.length - 1)
        await page.getByTestId('undo').click()
        await expect.poll(async () => (await groups(page)).length).toBe(all.length)
        await page.getByTestId('redo').click()
        await expect.poll(async () => (await groups(page)).length).toBe(all.length - 1)
        await settled(page)
        const name = await page.getByTestId('panel-name').textContent()
        await reloaded(page, 'by country')
        expect((await groups(page)).length).toBe(all.length - 1)
        expect(await page.getByTestId('panel-name').textContent()).toBe(name)
        await page.locator('[data-chip="grouping"]').click()
        await expect.poll(async () => (await groups(page)).length).toBe(0)
        await page.getByTestId('undo').click()
        await expect.poll(async () => (await groups(page)).length).toBeGreaterThan(0)
        await page.keyboard.press('2')
        await settled(page)
        expect(await groups(page)).toEqual([])
      })
    })

  if (!rests(1, 3))
    test('what is chosen by hand is one mark with a name of its own, in undo and address, and opens again, by key and by menu', async () => {
      await onScreen('/explore', { language, layout: 'network' }, async (page) => {
        await settled(page)
        const total = await page.getByTestId('status-partners').getAttribute('title')
        const rows = page.locator('tbody tr[data-id] button')
        for (const index of [0, 1, 2]) await rows.nth(index).click({ modifiers: ['Shift'] })
        await page.getByTestId('make-group').click()
        await expect.poll(async () => (await groups(page)).map(({ count }) => count)).toEqual([3])
        expect(await page.getByTestId('panel-name').textContent()).toBe(
          t('structure:group.nameOfMade_other', { count: 3 }),
        )
        expect(await groupedBy(page)).toBe(t('structure:group.onlyMade_one', { count: 1 }))
        expect(await page.getByTestId('group-members').getByRole('listitem').count()).toBe(3)
        expect(await page.getByTestId('status-partners').getAttribute('title')).toBe(total)

        await page.getByTestId('group-called').fill('Ring')
        await page.keyboard.press('Enter')
        const named = t('structure:group.name_other', { name: 'Ring', count: 3 })
        await expect.poll(() => page.getByTestId('panel-name').textContent()).toBe(named)
        await page.getByTestId('undo').click()
        await page.getByTestId('undo').click()
        await expect.poll(async () => (await groups(page)).length).toBe(0)
        await page.getByTestId('redo').click()
        await page.getByTestId('redo').click()
        await expect.poll(async () => (await groups(page)).map(({ text }) => text)).toEqual([named])
        await settled(page)
        await reloaded(page, 'by hand')
        expect((await groups(page)).map(({ text }) => text)).toEqual([named])
        await selectFirstGroup(page)
        await page.keyboard.press('e')
        await expect.poll(async () => (await groups(page)).length).toBe(0)
        await expect.poll(() => page.locator('[data-part="selection"]').count()).toBe(3)
        await expectMenu(page)
      })
    })

  /** The menu groups what is selected, opens the group again, and ungroups everything. */
  async function expectMenu(page: Page): Promise<void> {
    const list = page.getByTestId('list-mirror')
    const chooseInList = async (key: string) => {
      await list.focus()
      await page.keyboard.press('Shift+F10')
      await page.locator(`[role="menuitem"][data-key="${key}"]`).press('Enter')
    }
    const active = list.locator('[data-active]')
    await list.focus()
    while ((await active.getAttribute('aria-selected')) !== 'true' || (await active.getAttribute('id'))?.includes('~'))
      await page.keyboard.press('ArrowDown')
    await chooseInList('makeGroup')
    await expect.poll(async () => (await groups(page)).map(({ count }) => count)).toEqual([3])
    expect(await groupedBy(page)).toBe(t('structure:group.onlyMade_one', { count: 1 }))
    await expect.poll(() => active.getAttribute('id')).toContain('group~made')
    await chooseInList('ungroup')
    await expect.poll(async () => (await groups(page)).length).toBe(0)
    await page.getByTestId('undo').click()
    await expect.poll(async () => (await groups(page)).length).toBe(1)

    await page.getByTestId('group-picker').getByRole('combobox').selectOption('country')
    await expect.poll(async () => (await groups(page)).length).toBeGreaterThan(1)
    await page.getByTestId('group-picker').getByRole('combobox').selectOption('made')
    await expect.poll(async () => (await groups(page)).map(({ count }) => count)).toEqual([3])
    await settled(page)
    const plate = page.getByTestId('plate')
    await plate.click({ button: 'right', position: { x: 6, y: ((await plate.boundingBox())?.height ?? 0) / 2 } })
    await page.locator('[role="menuitem"][data-key="groupBy"]').press('ArrowRight')
    await page.locator('[role="menuitem"][data-key="ungroupAll"]').press('Enter')
    await expect.poll(async () => (await groups(page)).length).toBe(0)
    expect(await groupedBy(page)).toBe(t('structure:group.by.none'))
  }

  if (!rests(2, 3))
    test('communities come back the same from an address; units are grouped with their sub-units, that no partner has a parent is said, what groups nothing is not offered, and what is hidden leaves dashes', async () => {
      await onScreen('/explore', { language, layout: 'network' }, async (page) => {
        await settled(page)
        await groupBy(page, 'community')
        const found = await groups(page)
        expect(found.length).toBeGreaterThan(3)
        const held = found.reduce((sum, { count }) => sum + count, 0)
        const values = { count: found.length, held, open: 0 }
        const sentence = page.getByTestId('group-sentence')
        expect.soft(await sentence.textContent()).toBe(t('structure:group.sentence_other', values))
        await reloaded(page, 'communities')
        await expect.poll(() => groups(page)).toEqual(found)

        await page.getByTestId('group-picker').getByRole('combobox').selectOption('none')
        const said = page.getByTestId('group-no-parents')
        expect(await said.count()).toBe(0)
        await groupBy(page, 'parent')
        expect(await said.textContent()).toBe(t('structure:group.noParents'))
        expect((await groups(page)).length).toBeGreaterThan(3)
        await page.getByTestId('group-picker').getByRole('combobox').selectOption('none')
        const way = page.getByTestId('group-picker').locator('option[value="parent"]')
        expect(await way.isDisabled()).toBe(false)
        const total = await totalOf(page, 'ties')
        await page.locator('[data-legend="departments"]').click()
        await expect.poll(() => way.isDisabled()).toBe(true)
        expect(await page.getByTestId('group-empty').textContent()).toContain(t('structure:group.by.parent'))
        await expectBridges(page, total)
      })
    })

  /** A hidden kind leaves dashes between what shares it, counted apart from ties, until it is shown again. */
  async function expectBridges(page: Page, total: number): Promise<void> {
    const legend = page.getByTestId('bridge-legend')
    await legend.waitFor()
    const [drawn = 0, all = 0] =
      ((await legend.textContent()) ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number) ?? []
    expect(drawn).toBe(Math.min(MOST_BRIDGES, all))
    await expect.poll(() => page.locator('[data-bridge]').count()).toBe(drawn)
    const listed = page.getByTestId('list-mirror').locator('[id*="bridge~"]')
    await expect.poll(() => listed.count()).toBe(drawn)
    const ids = await page
      .locator('[data-bridge]')
      .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.bridge ?? ''))
    const inList = await listed.evaluateAll((all) => all.map(({ id }) => id))
    expect(inList.map((id) => id.slice(id.indexOf('bridge~') + 'bridge~'.length))).toEqual(ids)
    await selectLast(page, /bridge~/)
    await expect.poll(() => page.locator('[data-part="selection"]').count()).toBe(2)
    await page.keyboard.press('Escape')
    expect(await totalOf(page, 'ties')).toBe(total)
    await page.getByTestId('undo').click()
    await expect.poll(() => page.locator('[data-bridge]').count()).toBe(0)
  }
})

/** Of the sum in the status strip, its total. */
async function totalOf(page: Page, what: string): Promise<number> {
  const text = (await page.getByTestId(`status-${what}`).getAttribute('title')) ?? ''
  return Number(text.match(/= (\d+)/)?.[1])
}

async function reloaded(page: Page, what: string): Promise<void> {
  if (!RELOADED.includes(what)) return
  await page.reload()
  await settled(page)
}

async function groupBy(page: Page, by: string): Promise<void> {
  await page.getByTestId('group-picker').getByRole('combobox').selectOption(by)
  await expect.poll(async () => (await groups(page)).length).toBeGreaterThan(0)
  await settled(page)
}

/** Groups of the list twin with their numbers of members; ids of ties have more parts. */
async function groups(page: Page): Promise<readonly { readonly text: string; readonly count: number }[]> {
  const items = page.getByTestId('list-mirror').locator('[id*="group~"]')
  return items.evaluateAll((all) =>
    all
      .filter(({ id }) => id.split('~').length === 3 && id.split('~')[0]?.endsWith('group'))
      .map((item) => {
        const text = item.firstElementChild?.textContent ?? ''
        return { text, count: Number(text.match(/(\d+)\D*$/)?.[1]) }
      }),
  )
}

/** What the picker says that is grouped by. */
async function groupedBy(page: Page): Promise<string | null> {
  return page.getByTestId('group-picker').locator('option:checked').textContent()
}

/** The last entry of the list twin, which is of this kind. */
async function selectLast(page: Page, kind: RegExp): Promise<void> {
  const list = page.getByTestId('list-mirror')
  await list.focus()
  await page.keyboard.press('End')
  expect(await list.getAttribute('aria-activedescendant')).toMatch(kind)
  await page.keyboard.press('Enter')
}

async function selectFirstGroup(page: Page): Promise<void> {
  await goInList(page, (key) => /^group~[^~]+~[^~]+$/.test(key))
  await page.keyboard.press('Enter')
  await page.getByTestId('group-members').waitFor()
}
