import { expect, test } from 'vitest'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'

const nameless = {
  en: null,
  ja: null,
  native: null,
  nativeLanguage: null,
  shortEn: null,
  shortJa: null,
  jaSource: null,
}
const onPlate = (en: string) => canvasName({ ...nameless, en }, 'en').text

test.each([
  ['Korea Advanced Institute of Science and Technology (KAIST)', 'KAIST'],
  ['University College London (UCL)', 'UCL'],
  ['Bandung Institute of Technology (ITB)', 'ITB'],
  ['Association of Pacific Rim Universities (APRU)', 'APRU'],
  ['German-Japanese University Consortium (HeKKSaGOn)', 'HeKKSaGOn'],
])('%s is known by what stands in brackets', (name, shown) => {
  expect(onPlate(name)).toBe(shown)
})

test.each([
  ['National Tsing Hua University (Taiwan)', 'Natl. Tsing Hua Univ. (Taiwan)'],
  ['China University of Geosciences (Wuhan)', 'China Univ. of Geosciences (Wuhan)'],
  ['Institute of Metal Research (Shenyang)', 'Inst. of Metal Research (Shenyang)'],
  ['University of California (ten campuses)', 'Univ. of California (ten campuses)'],
])('%s keeps its name: a place or a remark is no acronym', (name, shown) => {
  expect(onPlate(name)).toBe(shown)
})

test('a name in capitals is calmed, and what follows an apostrophe stays small', () => {
  expect(onPlate("THE QUEEN'S UNIVERSITY OF BELFAST")).toBe("The Queen's Univ. of Belfast")
})
