import 'reflect-metadata'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '../kit/context.ts'
import { graphErrors } from '../kit/metrics.ts'
import { logOfQuestions, noteOperation } from './asking.ts'
import { awayStatus } from './away.ts'
import { costLimit } from './cost.ts'
import { createErrorFormat } from './errors.ts'
import { operationCheck } from './operation.ts'
import type { RowCounts } from './row-counts.ts'
import { rules } from './rules.ts'
import { longest } from './shape.ts'
import { validateAnswers } from './validator.ts'
import { stringifyAnswer, writtenAnswers } from './written/written-answers.ts'

/** Apollo Server with limits, and with errors that either help the caller or are masked with an id that the log has too. */
export function createApollo(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
  countRows: () => Promise<RowCounts>,
  writesAnswers: boolean,
): ApolloServer<Context> {
  const questions = logOfQuestions(log)
  const format = createErrorFormat(questions)
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Nothing is written and there are no cookies, so a foreign page can do no more than anyone.
    csrfPrevention: false,
    // It would close the server at once, unless NODE_ENV is `test`: process/stop.ts ends in order.
    stopOnTerminationSignals: false,
    stringifyResult: stringifyAnswer,
    parseOptions: { maxTokens: longest },
    validationRules: rules,
    // The order counts: a query can be priced only with variables that fit.
    plugins: [
      noteOperation,
      operationCheck,
      costLimit(countRows),
      ...(writesAnswers ? [writtenAnswers(questions)] : []),
      awayStatus,
      validateAnswers,
      ApolloServerPluginCacheControlDisabled(),
      // Apollo's own page comes from foreign addresses; browsers get GraphiQL.
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError(formatted, error) {
      const shown = format(formatted, error)
      graphErrors.inc({ code: String(shown.extensions?.code) })
      return shown
    },
  })
}
