#!/usr/bin/env bash
# Cytoscape.js asks for every frame of the screen for ever, also while nothing moves and nothing is drawn.
# Needs Node and npm. Exits with 1 if that changes.
set -eu -o pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cytoscape@3.34.4 playwright-core@1.65.1 @sparticuz/chromium@147.0.0

cat > finding.mjs <<'JS'
import { readFileSync } from 'node:fs'
import packed from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const args = packed.args.filter((arg) => arg !== '--single-process')
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args })
const page = await browser.newPage()
await page.setContent('<div id="graph" style="width: 400px; height: 300px"></div>')
// From here on every call is counted.
await page.evaluate(() => {
  const ask = window.requestAnimationFrame.bind(window)
  window.asked = 0
  window.requestAnimationFrame = (frame) => {
    window.asked += 1
    return ask(frame)
  }
})
await page.addScriptTag({ content: readFileSync('node_modules/cytoscape/dist/cytoscape.min.js', 'utf8') })
await page.evaluate(() => {
  window.graph = window.cytoscape({
    container: document.getElementById('graph'),
    elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }, { data: { source: 'a', target: 'b' } }],
    layout: { name: 'grid' },
  })
  window.drawn = 0
  window.graph.on('render', () => {
    window.drawn += 1
  })
})
await page.waitForTimeout(2_000)
const before = await page.evaluate(() => ({ asked: window.asked, drawn: window.drawn }))
await page.waitForTimeout(3_000)
const after = await page.evaluate(() => ({ asked: window.asked, drawn: window.drawn }))
await browser.close()
const asked = after.asked - before.asked
const drawn = after.drawn - before.drawn
console.log(`in 3 s at rest: ${asked} frames asked for, ${drawn} drawn`)
process.exit(asked >= 30 && drawn === 0 ? 0 : 1)
JS
echo "Cytoscape.js 3.34.4: it asks for frames for ever, though nothing is drawn in them."
node finding.mjs
