import { describe, expect, test } from 'vitest'
import { kilobytesOf, scriptsFor } from '#tests/support/page/scripts.ts'

/** Kilobytes of compressed script that the start page may load, its small picture with it. */
const MOST = 250

/** Needs the built client, and no page. */
describe('the script of the start page', () => {
  test(`is at most ${MOST} kB, compressed as it is sent`, async () => {
    const scripts = await scriptsFor('MiniRegions')
    expect(scripts.length).toBeGreaterThanOrEqual(3)
    expect(kilobytesOf(scripts)).toBeLessThanOrEqual(MOST)
    expect(kilobytesOf(scripts)).toBeGreaterThan(50)
  })

  test('holds neither Cytoscape nor the screens that it does not show', async () => {
    const [start, network] = [await scriptsFor('MiniRegions'), await scriptsFor('Screen')]
    const having = (scripts: typeof start, text: string) => scripts.filter((one) => one.text.includes(text))
    expect(having(network, 'cytoscape')).not.toEqual([])
    expect(having(start, 'cytoscape')).toEqual([])
    const screens = ['Screen', 'PartnersScreen', 'UnitsScreen', 'PartnerPage', 'UnitPage', 'TopicPage']
    const names = start.map(({ name }) => name.replace(/-[\w-]{8}\.js$/, ''))
    expect(names.filter((name) => screens.includes(name))).toEqual([])
  })
})
