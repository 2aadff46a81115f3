import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import {
  CreateDepartmentDocument,
  type Department_departmentFragment,
  MoveDepartmentDocument,
  RemoveDepartmentDocument,
  RenameDepartmentDocument,
} from './departments.generated.ts';

type Department = Department_departmentFragment;
export type DepartmentActs = ReturnType<typeof useDepartmentActs>;
type Refused = 'DepartmentNameTaken' | 'DepartmentInsideItself';

const edited = ({ id, version }: Department) => ({ departmentId: id, expectedVersion: version });

/** What can be done with departments. `add` and `move` answer with what stood in the way, for their form. */
export function useDepartmentActs(refetch: () => unknown) {
  const { t } = useLingui();
  const toast = useToast();
  const [create] = useMutation(CreateDepartmentDocument);
  const [rename] = useMutation(RenameDepartmentDocument);
  const [move] = useMutation(MoveDepartmentDocument);
  const [remove] = useMutation(RemoveDepartmentDocument);
  const refusalOf = (answer: { __typename: 'Department' | Refused } | undefined): string | null => {
    if (answer?.__typename === 'DepartmentNameTaken') return t`There is already a department of this name here.`;
    if (answer?.__typename === 'DepartmentInsideItself') return t`A department cannot stand under one of its own.`;
    return null;
  };
  const add = async (input: { name: string; parentId: string | null }) => {
    const { data } = await create({ variables: { input } });
    await refetch();
    return refusalOf(data?.createDepartment);
  };
  return {
    add,
    move: async (department: Department, parentId: string | null) => {
      const { data } = await move({ variables: { input: { ...edited(department), parentId } } });
      return refusalOf(data?.moveDepartment);
    },
    rename: async (department: Department, name: string) => {
      const { data } = await rename({ variables: { input: { ...edited(department), name } } });
      const refusal = refusalOf(data?.renameDepartment);
      if (refusal) toast({ message: refusal });
    },
    remove: async (department: Department) => {
      const { name, parentId } = department;
      const { data } = await remove({ variables: { input: edited(department) } });
      if (data?.removeDepartment.__typename === 'DepartmentNotEmpty')
        return toast({ message: t`${name} is not empty. Move its people and departments first.` });
      await refetch();
      toast({ message: t`${name} is removed.`, undo: () => add({ name, parentId }) });
    },
  };
}
