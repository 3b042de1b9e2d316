import type { Search } from '#client/features/explore/search/useSearch.ts'

/** The hits answer the text as it is typed now; else they are those of an earlier text. */
export function isAnswered(search: Pick<Search, 'answered'>, typed: string): boolean {
  return typed.trim() !== '' && search.answered === typed.trim()
}

/** What Enter does: it never takes a hit of another text than the one that is typed. */
export function atEnter(search: Pick<Search, 'answered' | 'failed'>, typed: string): 'pick' | 'wait' | 'retry' {
  if (isAnswered(search, typed)) return 'pick'
  return search.failed ? 'retry' : 'wait'
}
