import { Outlet } from 'react-router';
import styles from './Pratique.module.css';

/** Pages of the practice, in the dark of the frame: nothing here belongs to the portal. */
export function Pratique() {
  return (
    <main className={styles.fond} data-cadre>
      <div className={styles.page}>
        <Outlet />
      </div>
    </main>
  );
}
