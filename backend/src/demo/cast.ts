import type { BoardRole, OrganizationRole } from '@cxboard/domain/people/relations';

export interface Part {
  readonly name: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly roles?: readonly OrganizationRole[];
  readonly seat?: BoardRole;
  /** Offered on the sign-in page, as this. */
  readonly signsInAs?: 'CHAIR' | 'BOARD_MEMBER' | 'ANALYST' | 'PROJECT_OWNER' | 'EMPLOYEE' | 'ADMINISTRATOR';
}

/** Departments of Meridian Bank; a name after a slash lies under the one before it. */
export const departments = [
  'Retail banking',
  'Retail banking/Branches',
  'Retail banking/Cards and limits',
  'Customer service',
  'Customer service/Phone',
  'Customer service/Digital',
  'Payments',
  'Lending',
  'Information technology',
  'Customer experience',
] as const;

/** The people of Meridian Bank: nobody of them exists. */
export const cast = {
  chair: {
    name: 'Helena Vargas',
    jobTitle: 'Chief Customer Officer',
    department: 'Customer experience',
    seat: 'CHAIR',
    signsInAs: 'CHAIR',
  },
  secretary: { name: 'Jonas Weber', jobTitle: 'CX manager', department: 'Customer experience', seat: 'SECRETARY' },
  member: {
    name: 'Priya Nair',
    jobTitle: 'Head of Customer Service',
    department: 'Customer service',
    seat: 'MEMBER',
    signsInAs: 'BOARD_MEMBER',
  },
  retail: { name: 'Tomas Berg', jobTitle: 'Head of Retail', department: 'Retail banking', seat: 'MEMBER' },
  technology: {
    name: 'Ruth Okafor',
    jobTitle: 'Chief Information Officer',
    department: 'Information technology',
    seat: 'MEMBER',
  },
  lending: { name: 'Marek Dvořák', jobTitle: 'Head of Lending', department: 'Lending', seat: 'MEMBER' },
  analyst: {
    name: 'Aisha Khan',
    jobTitle: 'Customer insight analyst',
    department: 'Customer experience',
    roles: ['ANALYST'],
    signsInAs: 'ANALYST',
  },
  owner: {
    name: 'Lukas Meyer',
    jobTitle: 'Project owner, payments',
    department: 'Payments',
    signsInAs: 'PROJECT_OWNER',
  },
  cards: { name: 'Ines Duarte', jobTitle: 'Cards product lead', department: 'Retail banking/Cards and limits' },
  loans: { name: 'Petra Nováková', jobTitle: 'Loan process manager', department: 'Lending' },
  digital: { name: 'Sam de Vries', jobTitle: 'Digital channels lead', department: 'Customer service/Digital' },
  employee: {
    name: 'Noor Haddad',
    jobTitle: 'Service adviser',
    department: 'Customer service/Phone',
    signsInAs: 'EMPLOYEE',
  },
  administrator: {
    name: 'Oskar Lind',
    jobTitle: 'Workplace systems',
    department: 'Information technology',
    roles: ['ADMINISTRATOR'],
    signsInAs: 'ADMINISTRATOR',
  },
} as const satisfies Record<string, Part>;

export type Someone = keyof typeof cast;
