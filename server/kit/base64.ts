import { GraphQLError, GraphQLScalarType } from 'graphql'

/** Numbers of a typed array as base64 of their bytes, little-endian: much smaller, and faster to read, than a JSON list. */
export const Base64Scalar = new GraphQLScalarType<never, string>({
  name: 'Base64',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc4648#section-4',
  description:
    'Numbers as base64 (RFC 4648) of their bytes, little-endian. The field says which type of number. Only given, never taken.',
  serialize: (value) => {
    const { buffer, byteOffset, byteLength } = value as Float64Array
    return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
  },
  parseValue: () => {
    throw new GraphQLError('Base64 is never an argument.', {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  },
})
