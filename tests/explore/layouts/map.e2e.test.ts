import { describe, expect, test } from 'vitest'
import { cell, readSeed } from '#tests/contract/counts/seedRows.ts'
import { described } from '#tests/support/page/picture.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_JAPANESE } from '#tests/support/words.ts'

describe.each(IN_JAPANESE)('the map, in %s', (language) => {
  test('its tray counts and holds just the organizations whose rows have no coordinates', async () => {
    const { organizations, participants } = readSeed()
    const joined = (row: Parameters<typeof cell>[0]) => cell(row, 'organization_id') !== ''
    // A row that only names a participant leaves it where its project's file puts it.
    const placed = new Set(
      participants.filter((row) => cell(row, 'lat') !== '').map((row) => `pic-${cell(row, 'pic')}`),
    )
    const without = organizations.filter((row) => cell(row, 'lat') === '' && !placed.has(cell(row, 'id'))).length
    const projects = new Set(
      participants.filter((row) => !joined(row) && cell(row, 'lat') === '').map((row) => cell(row, 'pic')),
    )
    await onScreen('/explore', { language, place: 'both', layout: 'map' }, async (page) => {
      const tray = page.locator('[data-part="map-tray"]')
      await tray.waitFor({ state: 'attached' })
      await settled(page)
      const [inTray, all] = ((await tray.textContent())?.match(/(\d+) \/ (\d+)/) ?? []).slice(1).map(Number)
      expect(inTray).toBe(without + projects.size)
      expect(all).toBeGreaterThan(300)
      const held = await tray.locator('rect').first().boundingBox()
      const plate = await page.getByTestId('plate').boundingBox()
      const marks = (await described(page)).marks.map(({ x, y }) => ({
        x: x + (plate?.x ?? 0),
        y: y + (plate?.y ?? 0),
      }))
      const isHeld = ({ x, y }: { readonly x: number; readonly y: number }) =>
        held !== null && x > held.x && x < held.x + held.width && y > held.y && y < held.y + held.height
      expect(marks.filter(isHeld).length).toBe(inTray)
    })
  })
})
