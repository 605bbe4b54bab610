// BLAS and LAPACK by their Fortran symbols: Debian's OpenBLAS has no LAPACKE, and its headers declare
// only a part of LAPACK. Character arguments carry the hidden length that gfortran expects.
#include <openblas_config.h>
#include <stddef.h>

void openblas_set_num_threads(int threads);

void dgemm_(const char *, const char *, const blasint *, const blasint *, const blasint *,
            const double *, const double *, const blasint *, const double *, const blasint *,
            const double *, double *, const blasint *, size_t, size_t);
void dgemv_(const char *, const blasint *, const blasint *, const double *, const double *,
            const blasint *, const double *, const blasint *, const double *, double *,
            const blasint *, size_t);
void dsyrk_(const char *, const char *, const blasint *, const blasint *, const double *,
            const double *, const blasint *, const double *, double *, const blasint *, size_t,
            size_t);
double dlange_(const char *, const blasint *, const blasint *, const double *, const blasint *,
               double *, size_t);
void dgetrf_(const blasint *, const blasint *, double *, const blasint *, blasint *, blasint *);
void dgetrs_(const char *, const blasint *, const blasint *, const double *, const blasint *,
             const blasint *, double *, const blasint *, blasint *, size_t);
void dgecon_(const char *, const blasint *, const double *, const blasint *, const double *, double *,
             double *, blasint *, blasint *, size_t);
void dpotrf_(const char *, const blasint *, double *, const blasint *, blasint *, size_t);
void dpotrs_(const char *, const blasint *, const blasint *, const double *, const blasint *,
             double *, const blasint *, blasint *, size_t);
void dpstrf_(const char *, const blasint *, double *, const blasint *, blasint *, blasint *,
             const double *, double *, blasint *, size_t);

// C ← α op(A) op(B) + β C, all column-major and contiguous; op is 'N' or 'T'; C is m × n.
static inline void blas_gemm(char opA, char opB, blasint m, blasint n, blasint k, double alpha,
                             const double *a, blasint rowsA, const double *b, blasint rowsB,
                             double beta, double *c) {
  dgemm_(&opA, &opB, &m, &n, &k, &alpha, a, &rowsA, b, &rowsB, &beta, c, &m, 1, 1);
}

// y ← α op(A) x + β y.
static inline void blas_gemv(char op, blasint m, blasint n, double alpha, const double *a,
                             const double *x, double beta, double *y) {
  const blasint one = 1;
  dgemv_(&op, &m, &n, &alpha, a, &m, x, &one, &beta, y, &one, 1);
}

// Lower triangle of C ← α A Aᵀ + β C; A is n × k.
static inline void blas_syrk(blasint n, blasint k, double alpha, const double *a, double beta,
                             double *c) {
  const char lower = 'L', plain = 'N';
  dsyrk_(&lower, &plain, &n, &k, &alpha, a, &n, &beta, c, &n, 1, 1);
}

// The largest sum of absolute values of a column.
static inline double lapack_norm1(blasint n, const double *a) {
  const char norm = '1';
  double unused = 0;
  return dlange_(&norm, &n, &n, a, &n, &unused, 1);
}

static inline blasint lapack_getrf(blasint n, double *a, blasint *pivots) {
  blasint info = 0;
  dgetrf_(&n, &n, a, &n, pivots, &info);
  return info;
}

static inline blasint lapack_getrs(char op, blasint n, blasint columns, const double *a,
                                   const blasint *pivots, double *b) {
  blasint info = 0;
  dgetrs_(&op, &n, &columns, a, &n, pivots, b, &n, &info, 1);
  return info;
}

// `work` has 4 n numbers, `integers` n.
static inline blasint lapack_gecon(blasint n, const double *a, double norm, double *reciprocal,
                                   double *work, blasint *integers) {
  const char one = '1';
  blasint info = 0;
  dgecon_(&one, &n, a, &n, &norm, reciprocal, work, integers, &info, 1);
  return info;
}

static inline blasint lapack_potrf(blasint n, double *a) {
  const char lower = 'L';
  blasint info = 0;
  dpotrf_(&lower, &n, a, &n, &info, 1);
  return info;
}

static inline blasint lapack_potrs(blasint n, blasint columns, const double *a, double *b) {
  const char lower = 'L';
  blasint info = 0;
  dpotrs_(&lower, &n, &columns, a, &n, b, &n, &info, 1);
  return info;
}

// `work` has 2 n numbers; a negative tolerance takes LAPACK's own.
static inline blasint lapack_pstrf(blasint n, double *a, blasint *pivots, blasint *rank,
                                   double tolerance, double *work) {
  const char lower = 'L';
  blasint info = 0;
  dpstrf_(&lower, &n, a, &n, pivots, rank, &tolerance, work, &info, 1);
  return info;
}
