#!/usr/bin/env bash
# Chromium prints text that is shown on paper alone without the web font that it names, unless the screen has used the
# font before; it neither waits for the font nor says so. Needs Node and npm. Exits with 1 if that changes.
set -eu -o pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 @sparticuz/chromium@147.0.0 \
  @fontsource/noto-serif@5.3.0

cat > finding.mjs <<'JS'
import { readFileSync } from 'node:fs'
import packed from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const font = readFileSync('node_modules/@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2')
const args = packed.args.filter((arg) => arg !== '--single-process')
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args })

async function printed(isOnScreen) {
  const page = await browser.newPage()
  let asked = 0
  await page.route('https://page.test/**', (route) => {
    if (!route.request().url().endsWith('.woff2')) return route.fulfill({ contentType: 'text/html', body: html(isOnScreen) })
    asked += 1
    return route.fulfill({ contentType: 'font/woff2', body: font })
  })
  await page.goto('https://page.test/')
  await page.evaluate(() => document.fonts.ready)
  const pdf = (await page.pdf()).toString('latin1')
  await page.close()
  return { asked, hasFont: /\/(BaseFont|FontName)\s*\/[A-Z]{6}\+NotoSerif/.test(pdf) }
}

const html = (isOnScreen) => `<!doctype html>
<style>
  @font-face { font-family: Named; src: url(font.woff2) }
  p { font-family: Named; display: ${isOnScreen ? 'block' : 'none'} }
  @media print { p { display: block } }
</style>
<p>Partners</p>`

const paperOnly = await printed(false)
const both = await printed(true)
console.log(`${browser.version()}: on paper alone: font in the PDF ${paperOnly.hasFont}, asked for ${paperOnly.asked} times`)
console.log(`on the screen, too: font in the PDF ${both.hasFont}, asked for ${both.asked} times`)
await browser.close()
process.exit(both.hasFont && !paperOnly.hasFont ? 0 : 1)
JS
echo "Chromium (@sparticuz/chromium 147.0.0), page.pdf: text that only paper shows is printed without its web font."
node finding.mjs
