import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { findBrowser } from '#tests/support/browser.ts'
const [file, out, x, y, w, h, k] = process.argv.slice(2)
const { launch } = await findBrowser()
const b = await chromium.launch(launch)
const p = await b.newPage({ viewport: { width: Number(w) * Number(k), height: Number(h) * Number(k) } })
await p.setContent(`<body style="margin:0;overflow:hidden"><img style="position:absolute;image-rendering:pixelated;left:${-Number(x) * Number(k)}px;top:${-Number(y) * Number(k)}px;transform-origin:0 0;transform:scale(${k})" src="data:image/png;base64,${readFileSync(file!).toString('base64')}">`)
await p.waitForTimeout(200); await p.screenshot({ path: out! }); await b.close()
