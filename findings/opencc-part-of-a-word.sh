#!/usr/bin/env bash
# opencc-js converts by words: what it makes of a part of a name is often no part of what it makes of the whole name, so
# names folded with it are not found by their beginning. Needs Node and npm. Exits with 1 if that changes.
set -eu -o pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2

cat > finding.mjs <<'JS'
import { Converter } from 'opencc-js'

const convert = Converter({ from: 'cn', to: 'jp' })
/** A name, and what somebody types who looks for it. */
const typed = [
  ['沈阳大学', '沈'],
  ['干燥研究所', '干'],
  ['皇后大学', '后'],
  ['清华大学', '清华'],
]
const lost = typed.filter(([name, part]) => {
  const isFound = convert(name).includes(convert(part))
  console.log(`${name} → ${convert(name)}, ${part} → ${convert(part)}: ${isFound ? 'found' : 'not found'}`)
  return !isFound
})
process.exit(lost.length === 3 ? 0 : 1)
JS
echo "opencc-js 1.4.2: a part of a name, converted, is not always a part of the converted name."
node finding.mjs
