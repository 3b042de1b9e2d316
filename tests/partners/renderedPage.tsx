import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { Router } from 'wouter'
import { inFull } from '#client/styles/paper.ts'
import type { PlaceSwitch } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { LANGUAGES } from '#tests/support/words.ts'

/** A page as it is drawn, read: the sentence of its headline, its tables, and all that it says. */
export type RenderedPage = {
  readonly sentence: string
  readonly said: string
  /** Rows of a table, by the ids that they carry, each with the text of its cells. Empty where there is no such table. */
  readonly rowsOf: (table: string) => ReadonlyMap<string, readonly string[]>
}

/** Renders a page by its own components, in English, with all rows, under a side of the place switch. No browser. */
export function rendered(page: ReactNode, place: PlaceSwitch): RenderedPage {
  startWords()
  const view = { ...viewStore.getState(), place }
  const asItIs = viewStore.getInitialState
  // What a server renders is what the store begins with.
  viewStore.getInitialState = () => view
  try {
    const markup = inFull(() => renderToStaticMarkup(<Router ssrPath="/">{page}</Router>))
    return {
      sentence: textOf(/data-testid="sentence">([\s\S]*?)<\/p>/.exec(markup)?.[1] ?? ''),
      said: textOf(markup),
      rowsOf: (table) =>
        rowsIn(new RegExp(`<table[^>]*data-testid="${table}"[\\s\\S]*?</table>`).exec(markup)?.[0] ?? ''),
    }
  } finally {
    viewStore.getInitialState = asItIs
  }
}

function rowsIn(table: string): ReadonlyMap<string, readonly string[]> {
  const rows = table.matchAll(/<tr [^>]*data-(?:id|fact)="([^"]*)"[^>]*>([\s\S]*?)<\/tr>/g)
  return new Map(
    [...rows].map(([, id = '', row = '']) => [
      id,
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
    ]),
  )
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#x27);/g, (_, sign: string) => signs[sign] ?? '')
}

/** The words that the product ships, without a document to say their language. */
function startWords(): void {
  // Another file of this worker may have started the same library with other words.
  if (i18next.language === 'en' && i18next.hasResourceBundle('en', 'words')) return
  const folder = join(import.meta.dirname, '../../client/i18n')
  const resources = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(
        readdirSync(join(folder, language)).map((name) => [
          name.replace('.json', ''),
          JSON.parse(readFileSync(join(folder, language, name), 'utf8')),
        ]),
      ),
    ]),
  )
  i18next.use(initReactI18next)
  void i18next.init({
    ...{ initAsync: false, lng: 'en', fallbackLng: false, defaultNS: 'words', resources },
    interpolation: { escapeValue: false },
  })
}
