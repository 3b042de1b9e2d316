/**
 * A stand-in for the browser's ruler where a test runs without one: Latin .55 em, everything from U+2E80 on 1 em. The
 * component tests measure real letters; here only crowding matters.
 */
export function loadFonts(): void {
  const context = {
    font: '',
    measureText(text: string) {
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10)
      const ems = [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55), 0)
      return { width: ems * size }
    },
  }
  Object.assign(globalThis, { document: { createElement: () => ({ getContext: () => context }) } })
}
