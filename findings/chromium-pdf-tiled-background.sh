#!/usr/bin/env bash
# Chromium writes a CSS background that repeats into a PDF as pixels, for each element anew; one that does not repeat
# stays a drawing. Needs Node and npm. Exits with 1 if that changes.
set -eu -o pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 @sparticuz/chromium@147.0.0

cat > finding.mjs <<'JS'
import packed from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const args = packed.args.filter((arg) => arg !== '--single-process')
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args })
const page = await browser.newPage()

async function printed(background) {
  const sign = `<i style="display: inline-block; width: 11px; height: 11px; background: ${background}"></i>`
  await page.setContent(sign.repeat(100))
  const pdf = await page.pdf({ printBackground: true })
  return { bytes: pdf.length, images: pdf.toString('latin1').split(/\/Subtype\s*\/Image/).length - 1 }
}

const dots = 'radial-gradient(circle, #123 1px, #fff 1.5px)'
const tiled = await printed(`${dots} 0 0 / 4px 4px`)
const once = await printed(`${dots} no-repeat`)
console.log(`${browser.version()}: 100 signs with a background that repeats: ${tiled.bytes} bytes, ${tiled.images} images`)
console.log(`100 signs with the same background once: ${once.bytes} bytes, ${once.images} images`)
await browser.close()
process.exit(tiled.images >= 100 && once.images === 0 ? 0 : 1)
JS
echo "Chromium (@sparticuz/chromium 147.0.0), page.pdf: a background that repeats becomes an image for each element."
node finding.mjs
