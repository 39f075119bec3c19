import { useQuery } from '@apollo/client/react'
import { kindOfLevel } from '../../../presentation/choices.ts'
import { CoverageGroundDocument } from '../../graphql/generated/graphql.ts'
import { useGraphLanguage } from '../../i18n/use-text.ts'
import { useView } from '../../view/use-view.ts'
import { unpackGround, type ReachGround, type GroundAnswer } from './ground.ts'

const unpacked = new WeakMap<GroundAnswer, ReachGround>()

/** Cells, people and places of the present level, on the present day or another one. Reach and scenario ask nothing. */
export function useGround(day?: string) {
  const { level, asOf, types } = useView()
  const language = useGraphLanguage()
  const { data, previousData, error, loading, refetch } = useQuery(CoverageGroundDocument, {
    variables: { areas: { kind: kindOfLevel[level] }, facilities: types && { types }, asOf: day ?? asOf, language },
  })
  // While another answer is on its way, the last one stays: the map does not flicker.
  const answer = error ? null : (data ?? previousData)?.coverageGround
  return {
    /** null while the first answer is on its way, or failed. */
    ground: answer ? unpack(answer) : null,
    loading,
    error,
    retry: () => void refetch().catch(() => {}),
  }
}

function unpack(answer: GroundAnswer): ReachGround {
  const ground = unpacked.get(answer) ?? unpackGround(answer)
  unpacked.set(answer, ground)
  return ground
}
