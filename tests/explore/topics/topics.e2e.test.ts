import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { nodeId } from '#client/graph/ids.ts'
import { goInList } from '#tests/support/page/goInList.ts'
import { linkTo } from '#tests/support/page/viewLink.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { rests } from '#tests/support/sample.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

const TARGET = 'str-target-education'

describe('countries, subjects and targets on the canvas', () => {
  if (!rests(0, 2))
    test.each(IN_JAPANESE)(
      'come from the list with all their links, are no partners, can be hidden and undone, and stay in the address, also together with groups, in %s',
      async (language) => {
        await onScreen('/explore', { language, layout: 'network' }, async (page) => {
          await settled(page)
          const partners = await page.getByTestId('status-partners').textContent()
          await page.getByTestId('bring-topics').click()
          await page.locator('[data-bring="BE"]').click()
          await page.locator(`[data-bring="${TARGET}"]`).click()
          await expect.poll(() => marks(page)).toEqual(['BE', TARGET])
          const belgians = await page.locator('[data-topic-link$="~BE"]').count()
          expect(belgians).toBeGreaterThanOrEqual(2)
          expect(await page.getByTestId('status-partners').textContent()).toBe(partners)

          await clickMark(page, 'BE')
          const panel = page.getByTestId('topic-panel')
          await panel.waitFor()
          expect(await panel.getByRole('listitem').count()).toBe(belgians)
          await page.keyboard.press('h')
          await expect.poll(() => marks(page)).toEqual([TARGET])
          const sum = await page.getByTestId('topic-sum-Country').textContent()
          const [shown, hidden, notLoaded, total] = (sum ?? '').match(/\d+/g)?.map(Number) ?? []
          expect([shown, hidden, (notLoaded ?? 0) + 1]).toEqual([0, 1, total])
          await page.keyboard.press('Control+z')
          await expect.poll(() => marks(page)).toEqual(['BE', TARGET])
          await expectGroups(page, belgians)

          const topics = [
            { id: nodeId('BE'), isHidden: false },
            { id: nodeId(TARGET), isHidden: true },
          ]
          await page.goto('about:blank')
          await page.goto(
            `${inject('seeded').url}/explore#${linkTo(language, ['org-ku-leuven'], { layout: 'network', topics })}`,
          )
          await settled(page)
          await page.locator('[data-topic-link="org-ku-leuven~BE"]').waitFor({ state: 'attached' })
          expect(await marks(page)).toEqual(['BE'])
        })
      },
    )

  if (!rests(1, 2))
    test.each(IN_JAPANESE)(
      'the menu of a partner brings its country, the list twin has it, and no path leads through it, in %s',
      async (language) => {
        const t = words(language)
        await onScreen('/explore', { language, layout: 'network' }, async (page) => {
          await settled(page)
          // The list waits for its answer as long as it takes; an act from the menu asks once.
          await page.getByTestId('bring-topics').click()
          await page.locator('[data-bring="BE"]').waitFor()
          await goInList(page, (key) => key === 'org-ku-leuven')
          await page.keyboard.press('Shift+F10')
          await page.getByRole('menuitem', { name: t('explore:menu.bringTopics') }).press('ArrowRight')
          await page.getByRole('menuitem', { name: t('words:label.Country'), exact: true }).press('Enter')
          await expect.poll(() => marks(page)).toEqual(['BE'])
          await expect
            .poll(() => page.getByTestId('list-mirror').getByRole('option').last().textContent())
            .toContain(t('words:label.Country'))
          await clickMark(page, 'BE')
          await page.getByTestId('topic-panel').waitFor()
          expect(await page.getByRole('button', { name: t('explore:menu.pathTo') }).count()).toBe(0)
          await page.getByRole('button', { name: t('topics:takeOff') }).click()
          await expect.poll(() => marks(page)).toEqual([])
        })
      },
    )
})

/** Together with groups what belongs to a member runs to its group, nothing is lost, and undo gives all back. */
async function expectGroups(page: Page, belgians: number): Promise<void> {
  const before = await lines(page)
  expect(before.filter((line) => line.endsWith('~BE')).length).toBe(belgians)
  await page.getByTestId('group-picker').getByRole('combobox').selectOption('country')
  await expect
    .poll(async () => (await lines(page)).filter((line) => line.endsWith('~BE')))
    .toEqual(['group~country~BE~BE'])
  await settled(page)
  expect(await marks(page)).toEqual(['BE', TARGET])
  expect(await page.getByTestId('group-sentence').textContent()).toMatch(/\d/)
  const grouped = (await lines(page)).filter((line) => line.endsWith(`~${TARGET}`))
  expect(grouped.some((line) => line.startsWith('group~country~'))).toBe(true)
  expect(new Set(grouped).size).toBe(grouped.length)

  await clickMark(page, 'BE')
  const panel = page.getByTestId('topic-panel')
  await panel.waitFor()
  expect(await panel.getByRole('listitem').count()).toBe(belgians)
  await page.keyboard.press('Escape')
  await page.getByTestId('undo').click()
  await expect.poll(() => lines(page)).toEqual(before)
}

async function clickMark(page: Page, id: string): Promise<void> {
  const box = await page.locator(`[data-topic="${id}"]`).boundingBox()
  if (!box) throw new Error(`${id} is not drawn`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Ends and topics of all lines, in their order. */
const lines = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-topic-link]')
    .evaluateAll((all) => all.map((line) => (line as SVGElement).dataset.topicLink ?? ''))

const marks = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.locator('[data-topic]').evaluateAll((all) => all.map((mark) => (mark as SVGElement).dataset.topic))
