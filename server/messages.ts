/** What a start can say or fail with. Words for each, in both languages, stand in `server/words.ts`. */
export type MessageCode =
  // steps
  | 'USING_ADDRESS'
  | 'USING_DOCKER'
  | 'USING_LOCAL'
  | 'DOCKER_IMAGE'
  | 'DOCKER_FAILED'
  | 'FETCHING_NEO4J'
  | 'STARTING_NEO4J'
  | 'TOOK_OVER_NEO4J'
  | 'ENDING_OLD_NEO4J'
  | 'WAITING_FOR_OWNER'
  | 'NEO4J_READY'
  | 'STOPPING_NEO4J'
  | 'NO_JAVA'
  | 'NO_MAVEN'
  | 'NEO4J_GONE'
  | 'NEO4J_BACK'
  | 'NEO4J_NOT_BACK'
  // what became of the seed
  | 'SEED_FILE'
  | 'SEED_ROWS'
  | 'SEED_JOINED'
  | 'SEED_TO_CHECK'
  | 'SEED_FILE_REFUSED'
  | 'SEED_ROW_REFUSED'
  | 'SEED_FILE_NOTE'
  | 'SEED_ROW_NOTE'
  | 'SEED_CHANGED'
  | 'SEED_SAME'
  // what stops a start
  | 'BAD_SETTING'
  | 'PORT_USED'
  | 'ADDRESS_UNREACHABLE'
  | 'WRONG_PASSWORD'
  | 'PASSWORD_IN_ADDRESS'
  | 'PASSWORD_REFUSED'
  | 'NO_NEO4J'
  | 'NO_DISK_SPACE'
  | 'NO_DISK_SPACE_LEFT'
  | 'FETCH_FAILED'
  | 'NEO4J_STOPPED'
  | 'NEO4J_SILENT'
  | 'DATA_IN_USE'
  | 'SCHEMA_CHANGED'
  | ReasonCode

/** Why a file or a row of the seed is refused, or read otherwise than it stands there. */
export type ReasonCode =
  // of a file
  | 'FILE_MISSING'
  | 'FILE_NOT_OPENED'
  | 'FILE_EMPTY'
  | 'FILE_COLUMNS'
  | 'FILE_COLUMN_TWICE'
  | 'FILE_IS_WORKBOOK'
  | 'FILE_NOT_UTF8'
  | 'FILE_NOT_UTF8_AT'
  | 'FILE_NOT_UTF8_BUT'
  | 'FILE_QUOTE_OPEN'
  | 'FILE_QUOTE_INSIDE'
  | 'FILE_NOT_CSV'
  | 'FILE_WAITS'
  | 'FILE_EMPTY_ROWS'
  | 'FILE_NOT_WHOLE'
  // of a row
  | 'ROW_CELLS'
  | 'ROW_SWALLOWS'
  | 'ROW_NAMELESS'
  // of a cell
  | 'CELL_EMPTY'
  | 'CELL_TWICE'
  | 'CELL_TAKEN'
  | 'CELL_HOME'
  | 'CELL_LONG'
  | 'CELL_SIGN'
  | 'CELL_LOST'
  | 'CELL_DATE'
  | 'CELL_DATES'
  | 'CELL_YEAR'
  | 'CELL_BEFORE'
  | 'CELL_APART'
  | 'CELL_NUMBER'
  | 'CELL_WHOLE'
  | 'CELL_RANGE'
  | 'CELL_HALF'
  | 'CELL_WORD'
  | 'CELL_UNKNOWN'
  | 'CELL_CIRCLE'
  | 'CELL_SAME'
  | 'CELL_OTHER_KIND'
  | 'CELL_TIME_ZONE'
  | 'CELL_DAY_OF_YEAR'
  | 'CELL_CLEANED'
  | 'CELL_LEFT_OUT'

/** A value that is a message of its own, or several, is put into words, too. */
export type MessageValues = { readonly [name: string]: string | number | Message | readonly Message[] }

/** One line: a code with its values, which are put into words where the language is known. */
export type Message = readonly [code: MessageCode, values?: MessageValues]

export type Say = (...message: Message) => void

/** A start that cannot go on, for a reason that a person can do something about: one sentence, no stack trace. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  constructor(
    readonly code: MessageCode,
    readonly values: MessageValues = {},
  ) {
    super(code)
  }
}
