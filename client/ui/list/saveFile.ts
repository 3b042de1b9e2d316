/** Hands a file over to the browser, which saves it where the reader keeps such things. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: name })
  link.click()
  // The browser has taken it by then; sooner, and some find nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
