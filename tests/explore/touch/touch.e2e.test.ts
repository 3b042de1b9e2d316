import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { described, pictureOf } from '#tests/support/page/picture.ts'
import { measureTexts } from '#tests/support/page/textsOfPage.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { BY_TURNS, IN_JAPANESE, words } from '#tests/support/words.ts'

const tablet = { width: 1024, height: 768, touch: true }
const NODE = 'org-ku-leuven'

if (!rests(0, 2))
  describe.each(IN_JAPANESE)('on a tablet of 1024 × 768, with fingers alone, in %s', (language) => {
    const t = words(language)

    test('a tap selects and opens the drawer, a long press opens the menu, two fingers zoom, one moves; in a sheet it scrolls', async () => {
      await onScreen('/explore', { language, ...tablet }, async (page) => {
        await settled(page)
        const fingers = await page.context().newCDPSession(page)
        for (const layout of sampled(['3', '5', '6'], 1)) await expectSheet(page, fingers, layout)
        await toLayoutByTap(page, '2')

        const at = await placeOf(page, NODE)
        await page.touchscreen.tap(at.x, at.y)
        await page.getByTestId('panel-name').waitFor()
        await page.getByRole('button', { name: t('explore:details.close') }).tap()
        await page.getByTestId('panel-name').waitFor({ state: 'detached' })

        const before = await zoomOf(page)
        await drag(fingers, [
          [
            { x: 500, y: 300 },
            { x: 400, y: 300 },
          ],
          [
            { x: 560, y: 300 },
            { x: 740, y: 300 },
          ],
        ])
        await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 1.2)
        const pan = await restingPan(page)
        await drag(fingers, [
          [
            { x: 480, y: 320 },
            { x: 560, y: 380 },
          ],
        ])
        await expect.poll(async () => (await panOf(page)).x).toBeGreaterThan(pan.x + 40)
        await page.getByRole('button', { name: t('explore:toolbar.fit') }).tap()
        await settled(page)

        const again = await placeOf(page, NODE)
        await press(page, fingers, again)
        expect(await page.getByRole('menu', { name: t('explore:menu.label') }).count()).toBe(1)
        await page
          .getByRole('menuitem', { name: t('explore:menu.hide'), exact: true })
          .first()
          .tap()
        await expect.poll(async () => NODE in (await pictureOf(page))).toBe(false)
      })
    })
  })

/** A long press opens the menu of what is there, once, and a finger that moves scrolls. */
async function expectSheet(page: Page, fingers: CDPSession, layout: string): Promise<void> {
  await toLayoutByTap(page, layout)
  const { id, at } = await nameUnderFinger(page)
  await press(page, fingers, at)
  const menu = page.getByRole('menu')
  expect(await menu.count()).toBe(1)
  await menu.locator('[data-key="hide"]').tap()
  await expect.poll(() => page.locator(`[data-testid="plate"] [data-label-for="${id}"]`).count()).toBe(0)
  expect(await page.getByTestId('panel-name').count()).toBe(0)

  const scrolled = () => page.locator('[data-testid="plate"] section').evaluate((one) => one.scrollTop)
  await drag(fingers, [
    [
      { x: 500, y: 400 },
      { x: 500, y: 250 },
    ],
  ])
  await expect.poll(scrolled).toBeGreaterThan(50)
  expect(await menu.count()).toBe(0)
  await page.getByTestId('undo').tap()
}

async function toLayoutByTap(page: Page, layout: string): Promise<void> {
  await page.locator(`[aria-keyshortcuts="${layout}"]`).tap()
  await page.locator(`[aria-keyshortcuts="${layout}"][aria-current="true"]`).waitFor()
  await settled(page)
}

if (!rests(1, 2))
  describe.each(BY_TURNS)('in %s, enlarged to twice the size (720 × 450)', (language) => {
    const t = words(language)
    const enlarged = { width: 720, height: 450 }

    test('the page never scrolls sideways, no text is cut, and every part can be reached', async () => {
      await onScreen('/explore', { language, ...enlarged }, async (page) => {
        await settled(page)
        expect(await sideways(page)).toBe(0)
        expect((await page.evaluate(measureTexts)).clipped).toEqual([])
        const parts = [
          page.getByRole('combobox').first(),
          page.getByTestId('export'),
          page.getByRole('region', { name: t('explore:table.label') }),
          page.getByRole('region', { name: t('explore:time.label') }),
          page.locator('[data-legend="sector:academia"]').first(),
          page.getByTestId('status-partners'),
        ]
        for (const part of parts) {
          await part.scrollIntoViewIfNeeded()
          const box = await part.boundingBox()
          expect(box && box.x >= 0 && box.x + box.width <= enlarged.width).toBe(true)
        }
        await page.getByRole('button', { name: t('explore:plate.inWords') }).click()
        await page.getByTestId('headline').waitFor()
        await page.getByRole('button', { name: t('explore:details.closeDrawer'), exact: true }).click()
        await page.locator('tbody tr[data-id] button').first().click()
        await page.getByTestId('panel-name').waitFor()
        expect(await sideways(page)).toBe(0)
        await page.getByRole('button', { name: t('explore:details.close') }).click()
        await page.getByTestId('panel-name').waitFor({ state: 'detached' })
        for (const layout of ['1', '3', '4', '5', '6']) {
          await page.locator(`[aria-keyshortcuts="${layout}"]`).click()
          await page.locator(`[aria-keyshortcuts="${layout}"][aria-current="true"]`).waitFor()
          await page.locator('[data-testid="plate"][data-phase="settled"]').waitFor()
          expect(await sideways(page), `layout ${layout}`).toBe(0)
        }
      })
    })
  })

type Point = { readonly x: number; readonly y: number }

async function placeOf(page: Page, id: string): Promise<Point> {
  const [x, y] = (await pictureOf(page))[id] ?? [0, 0]
  const plate = await page.getByTestId('plate').boundingBox()
  const pan = await panOf(page)
  const zoom = await zoomOf(page)
  return { x: (plate?.x ?? 0) + x * zoom + pan.x, y: (plate?.y ?? 0) + y * zoom + pan.y }
}

const zoomOf = async (page: Page) => (await described(page)).camera.zoom
const panOf = async (page: Page) => (await described(page)).camera.pan

/** Where the camera stands once it has come to rest: what two fingers did is drawn frame by frame after they are lifted. */
async function restingPan(page: Page): Promise<Point> {
  let last = ''
  await expect
    .poll(
      async () => {
        const now = JSON.stringify((await described(page)).camera)
        const rests = now === last
        last = now
        return rests
      },
      { interval: 250 },
    )
    .toBe(true)
  return panOf(page)
}

/** Each finger goes from its first place to its second, all at once. */
async function drag(fingers: CDPSession, ways: readonly (readonly [Point, Point])[]): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : ways.map(([from, to], id) => ({
              id,
              x: from.x + (to.x - from.x) * part,
              y: from.y + (to.y - from.y) * part,
            })),
    })
  await send('touchStart', 0)
  for (let step = 1; step <= 8; step += 1) await send('touchMove', step / 8)
  await send('touchEnd', 1)
}

/** The first name of the plate that a finger can reach. */
async function nameUnderFinger(page: Page): Promise<{ readonly id: string; readonly at: Point }> {
  const reached = () =>
    page.locator('[data-testid="plate"] [data-label-for]').evaluateAll((all) =>
      all.flatMap((name) => {
        const { left, top, width, height } = name.getBoundingClientRect()
        const at = { x: left + width / 2, y: top + height / 2 }
        return name.contains(document.elementFromPoint(at.x, at.y))
          ? [{ id: name.getAttribute('data-label-for') ?? '', at }]
          : []
      }),
    )
  await expect.poll(async () => (await reached()).length).toBeGreaterThan(0)
  const [first] = await reached()
  return first as { readonly id: string; readonly at: Point }
}

/** A finger that stays where it is until the menu opens. */
async function press(page: Page, fingers: CDPSession, at: Point): Promise<void> {
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await page.getByRole('menu').waitFor()
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** How far the page scrolls sideways, px. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('html, body, main')].map((one) => one.scrollWidth - one.clientWidth)),
  )
}
