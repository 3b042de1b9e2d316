/** What we use of pngjs 7, which comes without types. */
declare module 'pngjs' {
  export class PNG {
    constructor(size: { readonly width: number; readonly height: number })
    readonly width: number
    readonly height: number
    /** Red, green, blue and alpha of each pixel, row by row. */
    readonly data: Buffer
    static readonly sync: { read(bytes: Buffer): PNG; write(image: PNG): Buffer }
  }
}
