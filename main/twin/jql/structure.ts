import type { JqlClause, JqlField, JqlOperand, JqlQuery } from './query.ts'

type Bean = Readonly<Record<string, unknown>>

function fieldBean({ name, raw, property }: JqlField): Bean {
  return { name, encodedName: raw, ...(property === undefined ? {} : { property: [property] }) }
}

function operandBean(operand: JqlOperand): Bean {
  switch (operand.kind) {
    case 'value':
      return { value: operand.value, encodedValue: operand.raw }
    case 'empty':
      return { keyword: 'empty' }
    case 'function':
      return {
        function: operand.name,
        arguments: operand.parameters,
        encodedOperand: operand.raw,
      }
    case 'list':
      return { values: operand.values.map(operandBean), encodedOperand: operand.raw }
  }
}

function clauseBean(clause: JqlClause): Bean {
  if (clause.kind === 'compound') {
    return { operator: clause.operator, clauses: clause.clauses.map(clauseBean) }
  }
  const { field, operator, operand, predicates } = clause
  return {
    field: fieldBean(field),
    operator,
    ...(operand === undefined ? {} : { operand: operandBean(operand) }),
    ...(operator === 'changed' || operator.startsWith('was')
      ? {
          predicates: predicates.map((one) => ({
            operator: one.operator,
            operand: operandBean(one.operand),
          })),
        }
      : {}),
  }
}

/** The syntax tree of a query as `POST /jql/parse` gives it. */
export function structureBean({ where, orderBy }: JqlQuery): Bean {
  return {
    ...(where === undefined ? {} : { where: clauseBean(where) }),
    ...(orderBy.length === 0
      ? {}
      : {
          orderBy: {
            fields: orderBy.map(({ field, direction }) => ({
              field: fieldBean(field),
              ...(direction === undefined ? {} : { direction }),
            })),
          },
        }),
  }
}
