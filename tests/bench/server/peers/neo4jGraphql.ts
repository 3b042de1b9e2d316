/** What @neo4j/graphql is told of the graph: names of the store, and nothing of rights, states or who looks after whom. */
export const PLAIN_SCHEMA = `
type Unit @node(labels: ["Entity"]) { id: ID!  countsWith: String }
type Department @node {
  id: ID!  nameEn: String  nameJa: String  nameNative: String  nativeLanguage: String  nameJaSource: String
  shortNameEn: String  shortNameJa: String  aliases: [String!]  lat: Float  lon: Float  kind: String
  officialOrder: Int  countsWith: String  activeFrom: Date  activeTo: Date
}
type Organization @node {
  id: ID!  nameEn: String  nameJa: String  nameNative: String  nativeLanguage: String  nameJaSource: String
  shortNameEn: String  shortNameJa: String  aliases: [String!]  sector: String  place: String  countryCode: String
  regionId: String  city: String  lat: Float  lon: Float  activeFrom: Date  activeTo: Date
}
type Agreement @node {
  id: ID!  kind: String  level: String  endBasis: String  validFrom: Date  validUntil: Date  confirmedOn: Date
  noticeMonths: Int  signsFrom: [Date!]  signsUntil: [Date!]
  units: [Unit!]! @relationship(type: "HELD_BY", direction: OUT)
  organizations: [Organization!]! @relationship(type: "BETWEEN", direction: OUT)
}
type Activity @node {
  id: ID!  kind: String  level: String  endBasis: String  validFrom: Date  validUntil: Date  confirmedOn: Date
  noticeMonths: Int  signsFrom: [Date!]  signsUntil: [Date!]
  units: [Unit!]! @relationship(type: "RUN_BY", direction: OUT)
  organizations: [Organization!]! @relationship(type: "INVOLVES", direction: OUT)
}
`

const NAMES = 'id nameEn nameJa nameNative nativeLanguage nameJaSource shortNameEn shortNameJa aliases lat lon'
const FACT = `
  id kind level endBasis validFrom validUntil confirmedOn noticeMonths signsFrom signsUntil
  units { id countsWith }
  organizations(where: { NOT: { id: { eq: "home" } } }) { id }
`
/** On record at the day, with an end among those asked for: the slice's own WHERE. */
const ON_RECORD = `where: { AND: [
  { NOT: { endBasis: { eq: "preparation" } } }
  { OR: [{ endBasis: { eq: "announced" } }, { validFrom: { eq: null } }, { validFrom: { lte: $asOf } }] }
  { OR: [{ units: { some: { id: { in: $ids } } } }, { organizations: { some: { id: { in: $ids } } } }] }
] }`

/** The nodes and the agreements and activities that an earlier slice is made of. */
export const EQUIVALENT_SLICE = `query Slice($ids: [ID!]!, $asOf: Date!) {
  departments(where: { id: { in: $ids } }) { ${NAMES} kind officialOrder countsWith activeFrom activeTo }
  organizations(where: { id: { in: $ids } }) {
    ${NAMES} sector place countryCode regionId city activeFrom activeTo
  }
  agreements(${ON_RECORD}) { ${FACT} }
  activities(${ON_RECORD}) { ${FACT} }
}`
