import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { packed, resting } from '#tests/support/page/address.ts'
import { furthest, pictureOf, questionsOf, stripOf } from '#tests/support/page/picture.ts'
import { startedFromUnit, UNIT } from '#tests/support/page/startedFromUnit.ts'
import { linkTo } from '#tests/support/page/viewLink.ts'
import { onScreen, searchFor, settled } from '#tests/support/page/visit.ts'
import { isTurnOf, rests, sampled } from '#tests/support/sample.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

/** What brings a view back besides a reload: one by turns, each is as long as a visit. */
const brings = { crash: isTurnOf(0, 0, 2), otherBrowser: isTurnOf(0, 1, 2) }

const explore = () => `${inject('seeded').url}/explore`

if (!rests(0, 4))
  test('a day of the address that is none is named, beside the day that is shown; so is what no list knows, and can be dropped', async () => {
    const hash = 'asOf=2026-13-99&q=delft&sector=farming&region=plate-moon&foo=bar&lang=en'
    await onScreen('/partners', { language: 'en', hash }, async (page) => {
      const said = page.getByRole('status')
      await said.filter({ hasText: '“2026-13-99” is not a valid date' }).waitFor()
      await said.filter({ hasText: 'sector=farming, foo=bar, region=plate-moon' }).waitFor()
      // What is known narrows the list all the same.
      await expect.poll(() => page.getByTestId('partners').locator('tbody tr').count()).toBe(1)
      await page.getByRole('button', { name: words('en')('app:address.drop') }).click()
      await expect.poll(() => new URL(page.url()).hash).toBe('#q=delft&lang=en')
      expect(await said.filter({ hasText: 'foo=bar' }).count()).toBe(0)

      await page.goto(`${inject('seeded').url}/partners?q=日立&sector=farming#lang=en`)
      await said.filter({ hasText: 'sector=farming' }).waitFor()
      await page.getByText('Hidden by the switches at the top: 1 partner.').waitFor()
      await page.getByRole('button', { name: words('en')('explore:found.showAway') }).click()
      await expect.poll(() => page.getByTestId('partners').locator('tbody tr[data-id]').count()).toBe(1)
      const { hash: written, search } = new URL(page.url())
      expect([search, new URLSearchParams(written.slice(1)).get('q')]).toEqual(['', '日立'])

      await page.goto(`${explore()}#select=org-none&lang=en`)
      await said.filter({ hasText: 'select=org-none' }).waitFor()
      expect(new URL(page.url()).hash).toBe('#select=org-none&lang=en')
      await page.getByRole('button', { name: words('en')('app:address.drop') }).click()
      await expect.poll(() => new URL(page.url()).hash).toBe('#lang=en')

      // Of several, one went by another id before, and one is nothing: that one is named.
      await page.goto('about:blank')
      await page.goto(`${explore()}#select=org-pic-999901318,org-none,org-ku-leuven&lang=en`)
      await said.filter({ hasText: 'select=org-none' }).waitFor()
      expect(await said.filter({ hasText: 'org-pic-999901318' }).count()).toBe(0)
      const selected = page.getByTestId('list-mirror').locator('[aria-selected="true"][id$="org-lund-university"]')
      await expect.poll(() => selected.count()).toBe(1)
      await expect.poll(() => page.getByTestId('status-selected').textContent()).toContain('2')
      await page.goto('about:blank')
      await page.goto(`${explore()}#select=org-pic-999901318&lang=en`)
      await expect.poll(() => page.getByTestId('panel-name').textContent()).toContain('Lund University')
    })
  })

describe.each(IN_JAPANESE)('the address, in %s', (language) => {
  const t = words(language)

  if (!rests(1, 4))
    test('shows after a reload, and in another browser, what it showed before, with one question for its nodes; after a crash it offers to', async () => {
      let link = ''
      let before: Shown | undefined
      await onScreen('/explore', { language, place: 'both' }, async (page) => {
        await workedOn(page)
        before = await shownOn(page)
        link = page.url()
        const asked = questionsOf(page)
        await page.reload()
        await settled(page)
        expectSame(await shownOn(page), before)
        expect(asked('SliceOf')).toBe(1)
        expect(asked('ExpandNeighbours')).toBe(0)
        expect(page.url()).toBe(link)
        if (brings.crash) await expectOfferAfterCrash(page, before)
      })
      if (!brings.otherBrowser) return
      await onScreen('/explore', { language }, async (page) => {
        await settled(page)
        await page.keyboard.press('1')
        await packed(page)
        await page.goto('about:blank')
        await page.goto(link)
        await settled(page)
        expectSame(await shownOn(page), before)
        // A copy: the reader's own canvas is kept, and is one press away.
        await page.getByTestId('open-draft').click()
        await expect.poll(async () => (await stripOf(page)).notLoaded).toBe(0)
        await page.keyboard.press('Control+z')
        await expect.poll(async () => (await stripOf(page)).notLoaded).toBe(before?.shown.strip.notLoaded)
      })
    })

  /** To go on where one was is offered, and not forced. */
  async function expectOfferAfterCrash(page: Page, before: Shown): Promise<void> {
    await page.goto('about:blank')
    await page.goto(explore())
    await settled(page)
    expect((await stripOf(page)).notLoaded).toBe(0)
    const date = language === 'ja' ? '2026年3月31日' : '31 Mar 2026'
    const offer = page.getByRole('status').filter({ hasText: date })
    expect(await offer.textContent()).toContain(t('layouts:name.network'))
    // What was there: neither what the hand hid nor what a switch took away is offered.
    const [partners = ''] = t('app:address.draft_other', { count: before.shown.strip.shown }).split(/[、,]/)
    expect(await offer.textContent()).toContain(partners)
    await page.getByTestId('open-draft').click()
    await expect.poll(async () => (await stripOf(page)).notLoaded).toBe(before.shown.strip.notLoaded)
    await settled(page)
    expectSame(await shownOn(page), before)

    await page.goto('about:blank')
    await page.goto(explore())
    await page.getByRole('button', { name: t('app:address.dismiss') }).click()
    await settled(page)
    // A bare address stays bare until something is done.
    expect(new URL(page.url()).hash).toBe('')
    // It holds what a search found though it is no mark of the picture.
    await searchFor(page, 'ベトナム')
    await page.getByRole('option').first().click()
    const found = page.getByTestId('panel-name')
    await found.waitFor()
    const name = await found.textContent()
    await expect.poll(() => new URL(page.url()).hash).toContain('select=VN')
    await page.reload()
    await settled(page)
    await found.waitFor()
    expect(await found.textContent()).toBe(name)
    expect(new URL(page.url()).hash).toContain('select=VN')
    expect(await page.getByTestId('open-draft').count()).toBe(0)
    await page.getByTestId('list-mirror').focus()
    await page.keyboard.press('1')
    await packed(page)
  }

  if (!rests(2, 4))
    test('lets the back button step through views, agree with undo, and ask nobody', async () => {
      await onScreen('/explore', { language, place: 'both' }, async (page) => {
        await settled(page)
        const whole = await stripOf(page)
        await startedFromUnit(page)
        const started = await stripOf(page)
        await hideTheLast(page)
        const hidden = await stripOf(page)
        const asked = questionsOf(page)

        await page.goBack()
        await expect.poll(() => stripOf(page)).toEqual(started)
        await page.goForward()
        await expect.poll(() => stripOf(page)).toEqual(hidden)
        // What undo took back is left out on the way back.
        await page.getByTestId('list-mirror').focus()
        await page.keyboard.press('Control+z')
        await expect.poll(() => stripOf(page)).toEqual(started)
        await page.goBack()
        // Entries that are left out are passed by one after the other: a second step in between would be of one of them.
        await resting(page)
        await page.goBack()
        await expect.poll(() => stripOf(page)).toEqual(whole)
        await page.getByTestId('panel-name').waitFor()
        await page.getByTestId('list-mirror').focus()
        await page.keyboard.press('Control+y')
        await expect.poll(() => stripOf(page)).toEqual(started)
        expect(asked('SliceOf') + asked('Overview') + asked('ExpandNeighbours')).toBe(0)
      })
    })

  if (!rests(3, 4))
    test('that cannot be read is said to be so and stays as it is; of what is not available it is counted, and not said which', async () => {
      const [[key, hash = ''] = []] = sampled(
        [
          ['damaged', linkTo(language, [UNIT]).slice(0, -3)],
          ['unknown_version', linkTo(language, [UNIT]).replace(/^\d+/, '99')],
        ],
        1,
      )
      await onScreen('/explore', { language, hash }, async (page) => {
        await page
          .getByRole('status')
          .filter({ hasText: t(`app:address.${key}`) })
          .waitFor()
        await settled(page)
        expect(new URL(page.url()).hash).toBe(`#${hash}`)

        const partly = linkTo(language, [UNIT, 'org-ku-leuven', 'org-nobody-knows'])
        await page.evaluate((text) => location.assign(`#${text}`), partly)
        const notice = page.getByRole('status').filter({ hasText: t('app:address.notAvailable_other').slice(-6) })
        await notice.waitFor()
        const said = (await notice.textContent()) ?? ''
        expect((said.match(/\d+/g) ?? []).map(Number).sort()).toEqual([1, 3])
        expect(said).not.toContain('nobody')
        await settled(page)
        await page.locator('[data-label-for="org-ku-leuven"]').waitFor()
      })
    })
})

type Shown = Awaited<ReturnType<typeof shownOn>>

/** The same in all, each mark within 1 px: positions are kept as whole px. */
function expectSame(now: Shown, before: Shown | undefined): void {
  expect(now.shown).toEqual(before?.shown)
  expect(furthest(now.marks, before?.marks ?? {})).toBeLessThanOrEqual(1)
}

/** A canvas with something of everything: chosen, as a network, expanded, with a hidden node, a pin and a hidden kind. */
async function workedOn(page: Page): Promise<void> {
  await settled(page)
  await startedFromUnit(page)
  const { shown } = await stripOf(page)
  await page.keyboard.press('e')
  await expect.poll(async () => (await stripOf(page)).shown).toBeGreaterThan(shown)
  await page.keyboard.press('p')
  await hideTheLast(page)
  await settled(page)
  await packed(page)
}

/** Selects the last partner of the list and hides it. */
async function hideTheLast(page: Page): Promise<void> {
  const { hidden } = await stripOf(page)
  await page.getByTestId('list-mirror').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByTestId('panel-name').waitFor()
  await page.getByTestId('list-mirror').focus()
  await page.keyboard.press('h')
  await expect.poll(async () => (await stripOf(page)).hidden).toBe(hidden + 1)
}

/** All that an address is to bring back. */
async function shownOn(page: Page) {
  const shown = {
    strip: await stripOf(page),
    selected: await page.getByTestId('panel-name').textContent(),
    asOf: await page.locator('#as-of').inputValue(),
    layout: await page.locator('main [aria-current="true"]').first().textContent(),
  }
  return { marks: await pictureOf(page), shown }
}
