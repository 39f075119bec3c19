/** Why a figure about people is withheld: it is below the least count, or one below could be computed from it. */
export type Hidden = 'few' | 'withheld'
