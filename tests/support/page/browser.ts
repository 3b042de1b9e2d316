import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import packed from '@sparticuz/chromium'
import { chromium, type LaunchOptions } from 'playwright-core'

/** What Playwright is launched with, and where that browser comes from. */
export type FoundBrowser = { readonly from: 'Playwright' | 'system' | 'package'; readonly launch: LaunchOptions }

// Switched off by the package for its own purposes; we test our policies with them on, and more than one page.
const unsafe = ['--disable-web-security', '--allow-running-insecure-content', '--single-process']

// The package imitates a graphics card for all that a page draws: 20 to 50 times slower than drawing without one
// (a screenshot of the map 6.6 s against 0.1 s on 2 cores). WebGL is there without them, too.
const slow = ['--in-process-gpu', '--use-gl', '--use-angle', '--ignore-gpu-blocklist', '--enable-unsafe-swiftshader']

/** Playwright's own Chromium, else one of the system, else the one that comes as a package (unpacked once). */
export async function findBrowser(): Promise<FoundBrowser> {
  if (existsSync(chromium.executablePath())) return { from: 'Playwright', launch: {} }
  const system = systemBrowser()
  if (system) return { from: 'system', launch: { executablePath: system, args: ['--no-sandbox'] } }
  const executablePath = await packed.executablePath()
  const args = packed.args.filter((arg) => ![...unsafe, ...slow].some((one) => arg.startsWith(one)))
  return { from: 'package', launch: { executablePath, args: [...args, '--disable-gpu'] } }
}

function systemBrowser(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}
