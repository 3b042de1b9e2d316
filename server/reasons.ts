import type { ReasonCode } from '#server/messages.ts'

/** Why a file or a row is refused, or read otherwise than it stands there. Columns keep the names that the file gives them. */
export const reasons = {
  FILE_MISSING: { en: 'the file is missing', ja: 'ファイルがありません' },
  FILE_NOT_OPENED: {
    en: 'cannot be opened ({reason}): is it a file, and may this program read it?',
    ja: '開けません({reason})。ファイルであること、読み取りの権限があることを確認してください',
  },
  FILE_EMPTY: { en: 'the file is empty', ja: 'ファイルが空です' },
  FILE_COLUMNS: {
    en: 'columns missing: {columns} (they must be in the first row, separated by commas)',
    ja: '列がありません: {columns}(1行目に、コンマ区切りで必要です)',
  },
  FILE_COLUMN_TWICE: { en: 'column {column} appears twice', ja: '列 {column} が重複しています' },
  FILE_IS_WORKBOOK: {
    en: 'is an Excel workbook; save it as “CSV UTF-8”',
    ja: 'Excel ブックです。「CSV UTF-8」形式で保存し直してください',
  },
  FILE_NOT_UTF8: {
    en: 'is encoded in {encoding}, not UTF-8; save it as “CSV UTF-8”',
    ja: '文字コードが UTF-8 ではなく {encoding} です。「CSV UTF-8」形式で保存し直してください',
  },
  FILE_NOT_UTF8_AT: {
    en: 'is not UTF-8 (line {line}); save it as “CSV UTF-8”',
    ja: '文字コードが UTF-8 ではありません({line}行目)。「CSV UTF-8」形式で保存し直してください',
  },
  FILE_NOT_UTF8_BUT: {
    en: 'is not UTF-8 (line {line}) but probably {encoding}; save it as “CSV UTF-8”',
    ja: '文字コードが UTF-8 ではなく({line}行目)、{encoding} のようです。「CSV UTF-8」形式で保存し直してください',
  },
  FILE_QUOTE_OPEN: {
    en: 'row {row}: a quotation mark opens a cell and is never closed',
    ja: '{row}行目: セルの始まりの引用符 " が閉じられていません',
  },
  FILE_QUOTE_INSIDE: {
    en: 'row {row} (line {line}): a quotation mark inside a cell; double it, and put the cell in quotation marks',
    ja: '{row}行目(ファイルの{line}行目): セルの中に引用符 " があります。"" と重ね、セル全体を引用符で囲んでください',
  },
  FILE_NOT_CSV: { en: 'not a CSV file: {reason}', ja: 'CSV として読めません: {reason}' },
  FILE_WAITS: {
    en: '{rows} rows left out, because they depend on {cause}, which could not be read',
    ja: '{rows}行を保留しました。参照先の {cause} が読み込めないためです',
  },
  FILE_EMPTY_ROWS: { en: '{rows} empty rows skipped', ja: '空の行を{rows}行、読み飛ばしました' },
  FILE_NOT_WHOLE: {
    en: 'until all rows can be read, rows missing from this file are kept',
    ja: 'すべての行が読めるようになるまで、このファイルから消えた行も残します',
  },
  ROW_CELLS: {
    en: '{cells} cells, but {columns} columns: a comma outside quotation marks, or a missing one?',
    ja: '列は{columns}個ですが、セルが{cells}個あります。引用符の外のコンマや、コンマの不足がないか確認してください',
  },
  ROW_SWALLOWS: {
    en: '{column} holds whole rows: is a quotation mark not closed?',
    ja: '{column} に行がまるごと入っています。閉じられていない引用符 " がないか確認してください',
  },
  ROW_NAMELESS: { en: 'a value is in a column that has no name', ja: '名前のない列に値があります' },
  CELL_EMPTY: { en: '{column} is empty', ja: '{column} が空です' },
  CELL_TWICE: { en: '{column} already appears in an earlier row', ja: '{column} が前の行と重複しています' },
  CELL_TAKEN: {
    en: '{column}: {id} already appears in {file}',
    ja: '{column}: {id} は {file} と重複しています',
  },
  CELL_HOME: {
    en: '{column}: {id} means the university itself',
    ja: '{column}: {id} は大学自身を指します',
  },
  CELL_LONG: {
    en: '{column} is too long: at most {most} bytes',
    ja: '{column} が長すぎます。{most}バイト以内にしてください',
  },
  CELL_SIGN: { en: '{column} may not contain {sign}', ja: '{column} に {sign} は使えません' },
  CELL_LOST: {
    en: '{column} contains �, which stands for a lost character',
    ja: '{column} に、失われた文字を示す � があります',
  },
  CELL_DATE: { en: '{column}: {text} is not a date', ja: '{column}: {text} は日付として読めません' },
  CELL_DATES: {
    en: '{column}: {count} dates, but only one is possible',
    ja: '{column}: 日付が{count}個あります。1個だけにしてください',
  },
  CELL_YEAR: {
    en: '{column}: {text} is not in the years {least} to {most}',
    ja: '{column}: {text} は{least}年から{most}年の範囲にありません',
  },
  CELL_BEFORE: {
    en: '{column} ({text}) is before {other} ({start})',
    ja: '{column}({text})が {other}({start})より前です',
  },
  CELL_APART: {
    en: '{column} ({text}) does not agree with {other} ({year})',
    ja: '{column}({text})が {other}({year})と合いません',
  },
  CELL_NUMBER: { en: '{column}: {text} is not a number', ja: '{column}: {text} は数値として読めません' },
  CELL_WHOLE: { en: '{column}: {text} is not a whole number', ja: '{column}: {text} は整数ではありません' },
  CELL_RANGE: {
    en: '{column}: {text} is not between {least} and {most}',
    ja: '{column}: {text} は {least} から {most} の範囲にありません',
  },
  CELL_HALF: { en: '{column} is given without {other}', ja: '{column} だけがあり、{other} がありません' },
  CELL_WORD: { en: '{column}: {text} is not a known word', ja: '{column}: {text} は使える語ではありません' },
  CELL_UNKNOWN: { en: '{column}: {id} is not known', ja: '{column}: {id} が見つかりません' },
  CELL_CIRCLE: { en: '{columns} lead back to {id} itself', ja: '{columns} をたどると {id} 自身に戻ります' },
  CELL_SAME: { en: '{columns} name the same thing: {id}', ja: '{columns} が同じもの({id})を指しています' },
  CELL_OTHER_KIND: {
    en: '{columns} are things of different kinds: {id}, {other}',
    ja: '{columns} が種類の違うものを指しています: {id}、{other}',
  },
  CELL_TIME_ZONE: { en: '{column}: {text} is not a time zone', ja: '{column}: {text} は時間帯の名前ではありません' },
  CELL_DAY_OF_YEAR: {
    en: '{column}: {text} is not a day of the year such as 04-01',
    ja: '{column}: {text} は 04-01 のような月日ではありません',
  },
  CELL_CLEANED: { en: 'control characters removed from {column}', ja: '{column} から制御文字を取り除きました' },
  CELL_LEFT_OUT: { en: '{said}; left out', ja: '{said}。この値は使いません' },
} as const satisfies Record<ReasonCode, { readonly en: string; readonly ja: string }>
