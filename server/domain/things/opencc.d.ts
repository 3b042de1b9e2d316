/** Tables of opencc-js, one a file: `汉 漢|…`, each character and what it is written as. */
declare module 'opencc-js/dict/*' {
  const pairs: string
  export default pairs
}
