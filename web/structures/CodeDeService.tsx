import styles from './CodeDeService.module.css';

/** The code of a service, up to 100 characters: in a table it goes on at the next line, spaces as they are. */
export function CodeDeService({ code }: { code: string }) {
  return <span className={styles.code}>{code}</span>;
}
