import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Records } from '#client/shared/page/Records.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { WebLink } from '#client/ui/WebLink.tsx'
import { filesEnding } from '#tests/contract/projectFiles.ts'

const ofTheWeb = ['https://www.example.org/a?b=c#d', 'http://example.org', 'HTTPS://example.org/大学']
const others = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<b>',
  'vbscript:x',
  ['file', '///page.html'].join(':'),
  'blob:https://example.org/1',
  'ftp://example.org',
  'mailto:a@example.org',
  'tel:1',
  'intent://x',
  '//example.org',
  '/partners',
  'www.example.org',
  'https:example.org',
  'https://',
  'https://[',
  '\u0001https://example.org',
]
const isLink = (markup: string) => markup.includes('<a ')

test.each(ofTheWeb)('%s is a link', (address) => {
  expect(isLink(renderToStaticMarkup(<WebLink address={address}>words</WebLink>))).toBe(true)
  expect(isLink(renderToStaticMarkup(<SourceLink source={{ url: address, title: 'words' }} />))).toBe(true)
  expect(isLink(renderToStaticMarkup(<Records records={[]} website={address} />))).toBe(true)
})

test.each(others)('%j is no link, and its words stand there', (address) => {
  const pages = [
    <WebLink key="link" address={address}>
      words
    </WebLink>,
    <SourceLink key="source" source={{ url: address, title: 'words' }} />,
    <Records key="website" records={[]} website={address} />,
    <Records key="ror" records={[]} rorId={address} />,
  ]
  const [link, source, ...records] = pages.map((page) => renderToStaticMarkup(page))
  expect([link, source, ...records].filter((markup) => isLink(markup ?? ''))).toEqual([])
  expect([link, source].every((markup) => markup?.includes('words'))).toBe(true)
  const escaped = address.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  expect(records.filter((markup) => !markup.includes(escaped))).toEqual([])
})

test('no other part of the client makes a link of an address', () => {
  const makes = filesEnding(['.tsx'], 'client').filter(({ text }) =>
    /<a[\s>]|window\.open|location\.(href|assign)\s*[=(]/.test(text),
  )
  expect(makes.map(({ path }) => path)).toEqual(['client/ui/WebLink.tsx'])
})
